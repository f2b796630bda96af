import { beforeAll, describe, expect, it } from 'vitest'
import { asOwner } from '@/lib/testing/factories'
import { seedDemo, seedLoad } from '.'

const quiet = { say: () => {} }
const ask = <Row extends object>(text: string) => asOwner(async (owner) => (await owner.query<Row>(text)).rows)
const inDemo = `environment_id = (select id from environments where slug = 'demo')`
const inLoad = `environment_id = (select id from environments where slug = 'load')`

describe('the demo', () => {
  beforeAll(() => seedDemo({ counts: { demo: 60, 'demo-sandbox': 8 }, ...quiet }), 60_000)

  it('has cases that wait, are worked on, are paused, late and ended', async () => {
    const [found] = await ask<Record<string, number>>(
      `select count(*)::int as all, count(distinct template_id)::int as templates, count(*) filter (where resolved_at is not null)::int as ended,
         count(*) filter (where sla_paused_at is not null)::int as paused, count(*) filter (where resolved_at is null and sla_deadline < now())::int as late,
         count(*) filter (where assignee_id is null and resolved_at is null)::int as waiting from cases where ${inDemo}`,
    )
    expect(found).toMatchObject({ all: 60, templates: 6 })
    for (const state of ['ended', 'late', 'waiting']) expect(found?.[state]).toBeGreaterThan(0)
  })

  it('has a chain that holds for every case, in the order of time', async () => {
    const bad = `select c.number from cases c cross join lateral verify_case_chain(c.id) v where v.first_bad_seq is not null or v.length = 0`
    expect(await ask(bad)).toEqual([])
    const backwards = `select 1 from events e join events f on f.case_id = e.case_id and f.seq = e.seq + 1 where f.at < e.at and e.via = 'seed'`
    expect(await ask(backwards)).toEqual([])
  })

  it('is made once', async () => {
    await seedDemo(quiet)
    expect(await ask(`select count(*)::int as count from cases where ${inDemo}`)).toEqual([{ count: 60 }])
  })
})

describe('a load', () => {
  beforeAll(() => seedLoad(1000, quiet), 60_000)

  it('keeps what the commands keep: number, clock, first event, chain, instants', async () => {
    const [found] = await ask(
      `select count(*)::int as cases, count(distinct c.number)::int as numbers, count(k.id)::int as clocks,
         count(*) filter (where v.first_bad_seq is null and v.length = 1)::int as chains,
         count(*) filter (where c.resolved_at is null and c.sla_sort_at <> c.sla_deadline)::int as misplaced
       from cases c join sla_clocks k on k.case_id = c.id cross join lateral verify_case_chain(c.id) v where c.${inLoad}`,
    )
    expect(found).toEqual({ cases: 1000, numbers: 1000, clocks: 1000, chains: 1000, misplaced: 0 })
  })

  it('refuses to mix with another', async () => {
    await expect(seedLoad(10, quiet)).rejects.toThrow('There is an environment load already')
  })
})
