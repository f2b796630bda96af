import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { systemActor } from '@/lib/auth/system-actor'
import { createCase } from '@/lib/cases/commands/create-case'
import { type FieldValues, fieldProblems } from '@/lib/fields/values'
import { clockColumns } from '@/lib/sla/clock-columns'
import { slaStatus } from '@/lib/sla/rules'
import { statusByKey } from '@/lib/templates/rules'
import { templateDefinition } from '@/lib/templates/schema'
import { asOwner } from '@/lib/testing/factories'
import { clearOrganization } from '../run/clear-organization'
import { seedLoad } from './seed-load'

const count = 1000
const stages: unknown[] = ['on_track', 'warning', 'critical', 'breached']

type Row = Record<string, Date | number | null> & {
  environment_id: string
  template_id: string
  title: string
  status: string
  status_kind: string
  search_text: string
  outcome: string | null
  fields: FieldValues
  definition: unknown
}

describe('a load', () => {
  let cases: Row[]
  let readAt: Date

  beforeAll(async () => {
    await seedLoad(count, { say: () => {} })
    readAt = new Date()
    cases = await asOwner(async (owner) => (await owner.query<Row>(everything)).rows)
  })
  afterAll(() => asOwner((owner) => clearOrganization(owner, 'Load')))

  it('has as many cases as asked for, each with one clock and one event whose chain verifies', async () => {
    expect(cases).toHaveLength(count)
    const [totals] = await asOwner(
      async (owner) =>
        (
          await owner.query(`select count(distinct c.id)::int as cases, count(*)::int as events, max(c.number) as highest,
            bool_and(e.seq = 1 and e.type = 'case.created' and e.at = c.created_at) as first,
            count(*) filter (where (verify_case_chain(c.id)).first_bad_seq is not null)::int as broken
          from cases c join environments n on n.id = c.environment_id and n.slug = 'load' join events e on e.case_id = c.id`)
        ).rows,
    )
    expect(totals).toEqual({ cases: count, events: count, highest: count, first: true, broken: 0 })
  })

  it('carries the instants that the clock of each case gives', () => {
    for (const row of cases) {
      const date = (name: string) => row[name] as Date | null
      const number = (name: string) => row[name] as number
      const clock = {
        startedAt: date('started_at') as Date,
        targetSeconds: number('target_seconds'),
        warningSeconds: number('warning_seconds'),
        criticalSeconds: number('critical_seconds'),
        maximumPauseSeconds: number('maximum_pause_seconds'),
        stoppedAt: date('stopped_at'),
      }
      const pausedAt = date('paused_at')
      const reference = clock.stoppedAt ?? pausedAt ?? readAt
      const marks = {
        deadline: date('sla_deadline'),
        warningAt: date('sla_warning_at'),
        criticalAt: date('sla_critical_at'),
      }
      const stage = stages.indexOf(slaStatus({ ...marks, pausedAt: null, stoppedAt: null }, reference))
      expect(clockColumns(clock, pausedAt ? [{ pausedAt, resumedAt: null }] : [], stage, reference)).toEqual({
        slaDeadline: marks.deadline,
        slaWarningAt: marks.warningAt,
        slaCriticalAt: marks.criticalAt,
        slaPausedAt: date('sla_paused_at'),
        slaStoppedAt: date('sla_stopped_at'),
        slaStage: row.sla_stage,
        slaNextCrossingAt: date('sla_next_crossing_at'),
        slaSortAt: date('sla_sort_at'),
      })
      const late = clock.stoppedAt !== null && Number(clock.stoppedAt) >= Number(marks.deadline)
      expect(row.outcome).toBe(clock.stoppedAt ? (late ? 'missed' : 'met') : null)
    }
  })

  it('follows the templates: statuses, fields, words to search', () => {
    for (const row of cases) {
      const document = templateDefinition.parse(row.definition)
      expect(statusByKey(document, row.status)?.kind).toBe(row.status_kind)
      expect(fieldProblems(document.fields, row.fields)).toEqual([])
      expect(row.search_text).toContain(`CAS-${String(row.number).padStart(6, '0')} ${row.title} load-${row.number}`)
    }
  })

  it('shows every state of a clock, and a third of it is open', () => {
    const open = cases.filter((row) => row.status_kind !== 'end')
    expect(open.length / count).toBeGreaterThan(0.25)
    expect(open.length / count).toBeLessThan(0.4)
    expect(new Set(open.map((row) => row.sla_stage))).toEqual(new Set([0, 1, 2, 3]))
    expect(new Set(cases.map((row) => row.outcome))).toEqual(new Set([null, 'met', 'missed']))
    expect(open.some((row) => row.sla_paused_at)).toBe(true)
  })

  it('goes on with the next number when a case comes in, and refuses to be made twice', async () => {
    const { environment_id: environmentId, template_id: templateId } = cases[0] as Row
    const actor = { ...systemActor(environmentId, 'test'), via: 'seed' } as const
    const created = await createCase(actor, { templateId })
    expect(created.case.number).toBe(count + 1)
    const millionth = await asOwner(async (owner) => {
      await owner.query('select setval(case_number_sequence($1)::regclass, 999999)', [environmentId])
      const { id } = (await createCase(actor, { templateId, title: 'A long way' })).case
      return (await owner.query('select search_text from cases where id = $1', [id])).rows[0]
    })
    expect(millionth).toEqual({ search_text: 'CAS-1000000 A long way' })
    await expect(seedLoad(10, { say: () => {} })).rejects.toThrow('There is an environment load already')
  })
})

const everything = `
  select c.environment_id, c.template_id, c.number, c.title, c.status, c.status_kind, c.search_text, c.fields, c.sla_deadline,
    c.sla_warning_at, c.sla_critical_at, c.sla_paused_at, c.sla_stopped_at, c.sla_next_crossing_at, c.sla_sort_at, c.sla_stage,
    k.started_at, k.target_seconds, k.warning_seconds, k.critical_seconds, k.stopped_at, k.maximum_pause_seconds, k.outcome,
    p.paused_at, v.definition
  from cases c join environments e on e.id = c.environment_id and e.slug = 'load'
  join sla_clocks k on k.case_id = c.id and k.kind = 'resolution'
  join template_versions v on v.id = c.template_version_id
  left join sla_pauses p on p.clock_id = k.id and p.resumed_at is null
  order by c.number`
