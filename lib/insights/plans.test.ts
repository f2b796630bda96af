import { beforeAll, describe, expect, it } from 'vitest'
import { boardPeopleSql, boardQueuesSql } from '@/lib/board/queries/get-board'
import { asOwner, makeWorld, type World } from '@/lib/testing/factories'
import { insertManyCases } from '@/lib/testing/many-cases'
import { planOf } from '@/lib/testing/plans'
import { backlogSql, closedSql, daysSql, peopleSql, queuesSql, type Scope } from './sql'

let world: World
beforeAll(async () => {
  world = await makeWorld()
  await insertManyCases(world, 8000, 20)
  // most ended over the past, as in an installation that has run for a while; some that are open are held
  await asOwner(async (owner) => {
    await owner.query(
      `update cases set created_at = at, resolved_at = case when ended then at + interval '1 hour' end,
         status_kind = case when ended then 'end' else 'active' end, sla_next_crossing_at = null,
         sla_sort_at = case when ended then '9999-12-31' else sla_sort_at end, assignee_id = case when number % 20 = 0 then $2::uuid end
       from (select id as case_id, number % 10 > 0 as ended, now() - interval '1 hour' * number / 4 as at from cases) x
       where id = case_id and environment_id = $1`,
      [world.environmentId, world.people.reviewer.id],
    )
    await owner.query('vacuum analyze cases')
  })
})

const plan = (query: { text: string; values: unknown[] }) => planOf(world.environmentId, query.text, query.values)
/** What would cost more with every case that ever ended. */
const whole = /Seq Scan cases/

describe('the board', () => {
  it('counts what people and queues hold off the indexes of open cases', async () => {
    for (const query of [boardPeopleSql(world.environmentId, new Date()), boardQueuesSql(new Date())]) {
      const nodes = await plan(query)
      expect(nodes.filter((node) => whole.test(node))).toEqual([])
    }
  })
})

describe('a week of insights', () => {
  const day = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10)
  const scope = (): Scope => ({
    from: day(37),
    to: day(30),
    zone: 'UTC',
    environmentId: world.environmentId,
    hiddenTemplateIds: [],
    userId: null,
    begins: `${day(37)}T00:00:00Z`,
    ends: `${day(29)}T00:00:00Z`,
    at: new Date(),
  })
  it.each([
    ['what came and went', daysSql],
    ['what is open', backlogSql],
    ['what was closed', closedSql],
    ['who carried it', peopleSql],
    ['how queues flowed', queuesSql],
  ])('%s is read off an index, not off all that ever was', async (_name, sqlOf) => {
    const nodes = await plan(sqlOf(scope()))
    expect(nodes.filter((node) => whole.test(node))).toEqual([])
  })
})
