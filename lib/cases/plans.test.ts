import { beforeAll, describe, expect, it } from 'vitest'
import { routingPlan } from '@/lib/routing/plan'
import { pickTemplate, publishedTemplates } from '@/lib/templates/published'
import { asOwner, makeCase, makeWorld, memberActor, type World } from '@/lib/testing/factories'
import { insertManyCases, insertManyObjects } from '@/lib/testing/many-cases'
import { planOf } from '@/lib/testing/plans'
import { claimNextPayload } from './claim-payload'
import { createCasePayload } from './create-payload'
import { caseSorts, type ListCasesInput, listCasesInput } from './list-schema'
import { countSql, pageSql } from './list-sql'
import { createCaseInput } from './schema'

let world: World
beforeAll(async () => {
  world = await makeWorld()
  await insertManyCases(world, 30_000)
  await insertManyObjects(world, 20_000)
})

const page = (input: ListCasesInput, after: unknown[] | null = null) => {
  const scope = {
    environmentId: world.environmentId,
    hiddenTemplateIds: [],
    userId: null,
    at: new Date(),
    searchIds: null,
  }
  return {
    page: pageSql(listCasesInput.parse(input), scope, after),
    count: countSql(listCasesInput.parse(input), scope, 10_001),
  }
}
const plan = (query: { text: string; values: unknown[] }) => planOf(world.environmentId, query.text, query.values)
const steps = (nodes: string[], pattern: RegExp) => nodes.filter((node) => pattern.test(node))
/** What would cost more with every case there is. The page itself, sorted again by its place, is a handful of rows. */
const slow = /Seq Scan cases|Bitmap Heap Scan cases|Materialize/

describe('a queue page', () => {
  it.each(['sla_deadline', 'priority', 'created_at', '-risk_score'] as const)(
    'by %s is read off its index',
    async (sort) => {
      const nodes = await plan(page({ queueId: [world.queueId], state: 'open', sort, limit: 50 }).page)
      expect(steps(nodes, slow)).toEqual([])
      expect(steps(nodes, /Index.* Scan cases cases_queue_/)).toHaveLength(1)
      expect(steps(nodes, /Incremental Sort/)).toEqual([])
    },
  )

  it('goes on from a cursor by the same index', async () => {
    const after = [new Date(Date.now() + 86_400_000).toISOString(), crypto.randomUUID()]
    const nodes = await plan(
      page({ queueId: [world.queueId], state: 'open', sort: 'sla_deadline', limit: 50 }, after).page,
    )
    expect(steps(nodes, slow)).toEqual([])
    expect(steps(nodes, /Index.* Scan cases cases_queue_deadline/)).toHaveLength(1)
  })
})

it.each(caseSorts)('the list of all cases by %s is read off its index, both ways', async (sort) => {
  for (const turned of [sort, `-${sort}`] as const)
    expect(steps(await plan(page({ sort: turned, limit: 50 }).page), slow)).toEqual([])
})

it('creating a case reads by index alone', async () => {
  const actor = memberActor(world)
  const template = pickTemplate(await publishedTemplates(world.environmentId), { templateId: world.templateId })
  const plan = await routingPlan(world.environmentId)
  const input = createCaseInput.parse({
    templateId: world.templateId,
    objects: [{ type: 'company', externalReference: 'plan' }],
    subjectKey: 'plan',
  })
  const payload = JSON.stringify(createCasePayload(actor, input, { template, plan, named: [] }))
  const nodes = await planOf(world.environmentId, 'select create_case($1::uuid, $2::jsonb)', [
    world.environmentId,
    payload,
  ])
  expect(steps(nodes, /Seq Scan (cases|events|objects|case_objects)/)).toEqual([])
  expect(steps(nodes, /cases_one_open_subject/)).toHaveLength(1)
})

it('the next case is the first free row of the claimable index', async () => {
  const actor = memberActor(world)
  const payload = await claimNextPayload(actor, { queueId: world.queueId, skip: [] })
  const nodes = await planOf(world.environmentId, 'select claim_next_case($1::uuid, $2::jsonb)', [
    world.environmentId,
    JSON.stringify(payload),
  ])
  expect(steps(nodes, /Seq Scan cases|^Sort/)).toEqual([])
  expect(steps(nodes, /Index Scan cases cases_claimable/)).toHaveLength(1)
})

it('related cases are found by index alone, by what is shared', async () => {
  const email = 'p77@example.test'
  const fields = { legal_name: 'Shared' }
  const about = (externalReference: string) => ({
    objects: [{ type: 'person' as const, externalReference, data: { email, document_number: 'DOC-900' } }],
  })
  const caseView = await makeCase(world, { fields, ...about('plan-1') })
  await makeCase(world, about('plan-2'))
  const nodes = await planOf(world.environmentId, 'select related_cases($1::uuid, $2::uuid, $3::uuid[], null, 50)', [
    world.environmentId,
    caseView.id,
    [],
  ])
  expect(steps(nodes, /Seq Scan (cases|objects|case_objects)/)).toEqual([])
  for (const index of [
    'objects_email',
    'objects_document',
    'cases_email',
    'cases_document',
    'case_objects_object_id_case_id_idx',
  ])
    expect(steps(nodes, new RegExp(`Scan.* ${index}$`)).length, index).toBeGreaterThan(0)
})

it('the sweep finds what is due by index', async () => {
  const nodes = await asOwner(async () =>
    planOf(world.environmentId, "reset role; select sweep_sla(now() - interval '90 days', 100)", []),
  )
  expect(steps(nodes, /Seq Scan cases/)).toEqual([])
  expect(steps(nodes, /cases_next_crossing/)).toHaveLength(1)
})

it('a search looks words up by trigram', async () => {
  const nodes = await planOf(world.environmentId, 'select search_case_ids($1::uuid, $2::text[], 100)', [
    world.environmentId,
    ['%c4ca4238a0b9%'],
  ])
  expect(steps(nodes, /Seq Scan cases/)).toEqual([])
  expect(steps(nodes, /Bitmap Index Scan cases_search/)).toHaveLength(1)
})

it('words that thousands of cases hold are met in the order of the list, however rare they look together', async () => {
  const nodes = await plan(page({ q: 'a1 b2 c3 d4 e5', sort: 'sla_deadline', limit: 50 }).page)
  expect(steps(nodes, slow)).toEqual([])
  expect(steps(nodes, /Index.* Scan cases/).length).toBeGreaterThan(0)
  expect(steps(nodes, /^Sort/)).toEqual([])
})
