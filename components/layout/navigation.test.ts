import { expect, test } from 'vitest'
import { currentEntries } from './navigation'

const sections = [
  {
    entries: [
      { href: '/live/queues', label: 'Queues', entries: [{ href: '/live/queues/kyc', label: 'KYC onboarding' }] },
      { href: '/live/cases', label: 'Cases' },
    ],
  },
]

test('the longest path wins and brings the entry it is nested in', () => {
  const labels = (pathname: string) => currentEntries(sections, pathname).map((entry) => entry.label)
  expect(labels('/live/queues')).toEqual(['Queues'])
  expect(labels('/live/queues/kyc')).toEqual(['Queues', 'KYC onboarding'])
  expect(labels('/live/cases/cas_1')).toEqual(['Cases'])
  expect(labels('/live/casesx')).toEqual([])
})
