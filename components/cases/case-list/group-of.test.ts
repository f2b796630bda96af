import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { CaseListRow } from '@/lib/cases/client'
import { groupOf } from './group-of'
import { standsBefore } from './list-order'
import { listSorts } from './list-params'

const now = Date.parse('2026-11-21T12:00:00Z')
const instant = fc
  .date({ min: new Date('2026-08-01'), max: new Date('2027-02-01'), noInvalidDate: true })
  .map((date) => date.toISOString())
const row = fc.record({
  id: fc.uuid(),
  priority: fc.integer({ min: 1, max: 4 }),
  riskScore: fc.integer({ min: 0, max: 100 }),
  createdAt: instant,
  updatedAt: instant,
  slaDeadline: fc.option(instant),
  slaPausedAt: fc.option(instant, { freq: 5 }),
  slaStoppedAt: fc.option(instant, { freq: 9 }),
}) as fc.Arbitrary<unknown> as fc.Arbitrary<CaseListRow>

it.each(listSorts)('sorted by %s, the rows of a group stand together', (sort) => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 40 }), (rows) => {
      const sorted = rows.toSorted((one, other) => (standsBefore(one, other, sort) ? -1 : 1))
      const begun = sorted
        .map((one) => groupOf(one, sort, now))
        .filter((group, at, groups) => at === 0 || group !== groups[at - 1])
      expect(begun).toEqual([...new Set(begun)])
    }),
  )
})

it('says what a deadline is to whoever reads the list', () => {
  const due = (slaDeadline: string) =>
    groupOf({ slaDeadline, slaPausedAt: null, slaStoppedAt: null } as CaseListRow, 'sla_deadline', now)
  expect(
    ['2026-11-21T12:00:00Z', '2026-11-21T20:00:00Z', '2026-11-22T12:00:00Z', '2026-11-28T12:00:01Z'].map(due),
  ).toEqual(['Past the deadline', 'Due within 8 hours', 'Due within 24 hours', 'Due later'])
})
