import { expect, test } from 'vitest'
import { found, nextOrder, ordered, queueOrders } from './board-order'

const queue = (name: string, open: number, nextBreachAt: string | null) =>
  ({ name, open, nextBreachAt }) as Parameters<typeof queueOrders.open>[0] & Parameters<typeof queueOrders.next>[0]
const queues = [queue('KYC', 3, null), queue('AML', 9, '2026-11-21T16:00:00Z'), queue('ATO', 5, '2026-11-21T12:00:00Z')]
const names = (word: string | null) => ordered(queues, queueOrders as never, word).map(({ name }) => name)

test('a column orders the worst first, then the other way round, and what has no figure stays last', () => {
  expect(names('open')).toEqual(['AML', 'ATO', 'KYC'])
  expect(names('-open')).toEqual(['KYC', 'ATO', 'AML'])
  expect(names('next')).toEqual(['ATO', 'AML', 'KYC'])
  expect(names('-next')).toEqual(['AML', 'ATO', 'KYC'])
  for (const word of ['nonsense', 'constructor', '-valueOf']) expect(names(word)).toEqual(['KYC', 'AML', 'ATO'])
})

test('a third press gives the order back', () => {
  expect([null, 'open', '-open', 'risk'].map((word) => nextOrder(word, 'open'))).toEqual([
    'open',
    '-open',
    null,
    'open',
  ])
})

test('names are found without their accents', () => {
  expect(found('minh chau', 'Nguyễn Thị Minh Châu')).toBe(true)
  expect(found('fraud', 'Ana', 'Fraud and account security')).toBe(true)
  expect(found('  ', 'Ana')).toBe(true)
  expect(found('zed', 'Ana')).toBe(false)
})
