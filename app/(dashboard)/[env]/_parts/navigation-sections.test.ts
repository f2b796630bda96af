import { expect, test } from 'vitest'
import type { QueueView } from '@/lib/queues/client'
import { navigationSections } from './navigation-sections'

const queues = (count: number, claimable: (at: number) => boolean): QueueView[] =>
  Array.from({ length: count }, (_, at) => ({
    id: `${at}`,
    key: `q${at}`,
    name: `Queue ${at}`,
    color: 'slate',
    isDefault: at === 0,
    defaultOrder: 'deadline',
    capacity: null,
    open: at,
    unassigned: 0,
    breached: at === 39 ? 1 : 0,
    claimable: claimable(at),
    createdAt: '2026-11-21T00:00:00Z',
  }))

function listed(all: QueueView[], currentQueueKey: string | null = null) {
  const sections = navigationSections('demo', { queues: all, currentQueueKey, views: [], viewCounts: {}, leads: true })
  return sections[0]?.entries.find(({ label }) => label === 'Queues')?.entries ?? []
}

test('a few queues are all listed', () => {
  expect(listed(queues(10, () => false)).map(({ label }) => label)).toEqual(
    Array.from({ length: 10 }, (_, at) => `Queue ${at}`),
  )
})

test('of many, the ten first that the person works, the one looked at, and the way to the rest', () => {
  const labels = (entries: ReturnType<typeof listed>) => entries.map(({ label }) => label)
  const many = queues(40, (at) => at % 2 === 1)
  expect(labels(listed(many))).toEqual([
    ...Array.from({ length: 10 }, (_, at) => `Queue ${at * 2 + 1}`),
    'All 40 queues',
  ])
  expect(labels(listed(many, 'q30')).slice(-2)).toEqual(['Queue 30', 'All 40 queues'])
  expect(listed(many).at(-1)).toMatchObject({ href: '/demo/queues', breaching: true })
  expect(labels(listed(queues(40, () => false)))).toHaveLength(11)
})
