import { beforeAll, expect, it } from 'vitest'
import { asOwner, makeWorld, memberActor, type World } from '@/lib/testing/factories'
import { insertManyCases } from '@/lib/testing/many-cases'
import { planOf } from '@/lib/testing/plans'
import { type CaseSearch, searchStatements } from './case-search-sql'
import { listMatchingCases } from './queries/list-matching-cases'
import { searchCases } from './queries/search-cases'
import { searchCasesInput } from './search-schema'
import { searchSql } from './search-sql'

let world: World
let rare: string
beforeAll(async () => {
  world = await makeWorld()
  await insertManyCases(world, 30_000)
  await asOwner(async (owner) => {
    await owner.query(
      `update cases set fields = jsonb_build_object('reference', 'REF-' || number, 'country', 'PT', 'amount', number,
         'labels', jsonb_build_array('l' || number, 'all')) where environment_id = $1`,
      [world.environmentId],
    )
    await owner.query('vacuum analyze cases')
    const { rows } = await owner.query('select id from cases where environment_id = $1 and number = 2000', [
      world.environmentId,
    ])
    rare = rows[0].id
  })
})

const scope = (only: string[] | null) => ({
  environmentId: world.environmentId,
  hiddenTemplateIds: [],
  userId: null,
  at: new Date(),
  only,
})
const plan = ({ text, values }: { text: string; values: unknown[] }) => planOf(world.environmentId, text, values)
/** What costs more with every case there is; the page itself is sorted again, a handful of rows. */
const all = /Seq Scan cases|Bitmap Heap Scan cases|Materialize/

it('a rare value of a field is looked up, whatever the shape of the question', async () => {
  const probe = 'select cases_with_field($1::uuid, $2::jsonb, $3::jsonb, 501)'
  const nodes = await planOf(world.environmentId, probe, [
    world.environmentId,
    { reference: 'REF-2000' },
    { reference: ['REF-2000'] },
  ])
  expect(nodes.filter((node) => /Bitmap Index Scan.*cases_fields/.test(node))).toHaveLength(2)
  expect(nodes.filter((node) => /Seq Scan/.test(node))).toEqual([])
  const actor = memberActor(world, 'admin')
  for (const [attribute, value] of [
    ['fields.reference', 'REF-2000'],
    ['fields.amount', 2000],
    ['fields.labels', 'l2000'],
  ] as const) {
    const found = await listMatchingCases(actor, { query: { and: [{ attribute, operator: 'eq', value }] } })
    expect(found.rows.map(({ view }) => view.id)).toEqual([rare])
  }
  const filter = { subject: { field: 'reference', type: 'text' }, comparison: 'equal', value: 'REF-2000' } as const
  const search: CaseSearch = { words: [], textFields: [], filter, sorts: [], limit: 10, after: null }
  expect((await searchCases(actor, search)).rows.map(({ id }) => id)).toEqual([rare])
  const none = await searchCases(actor, { ...search, filter: { not: filter } })
  expect(none.totalCount).toBe(29_999)

  const { query } = searchCasesInput.parse({
    query: { attribute: 'fields.reference', operator: 'eq', value: 'REF-2000' },
  })
  const input = searchCasesInput.parse({ query })
  for (const statement of [searchSql(input, scope([rare])), searchStatements(search, scope([rare])).page])
    expect((await plan(statement)).filter((node) => /Seq Scan cases|cases_environment_id/.test(node))).toEqual([])
})

it('a common value, and no filter at all, are read off the order, from a cursor too', async () => {
  const actor = memberActor(world, 'admin')
  const common = await listMatchingCases(actor, {
    query: { attribute: 'fields.country', operator: 'eq', value: 'PT' },
    limit: 5,
  })
  expect(common.rows).toHaveLength(5)
  const search: CaseSearch = { words: [], textFields: [], sorts: [], limit: 25, after: null }
  const first = await searchCases(actor, search)
  expect(first.totalCount).toBe(30_000)
  for (const after of [null, first.next]) {
    const nodes = await plan(searchStatements({ ...search, after }, scope(null)).page)
    expect(nodes.filter((node) => all.test(node))).toEqual([])
    expect(nodes.filter((node) => /Index.* Scan cases cases_environment_id_updated_at_id_idx/.test(node))).toHaveLength(
      1,
    )
  }
})
