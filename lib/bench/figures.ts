import 'server-only'
import { claimNextPayload } from '@/lib/cases/claim-payload'
import { createCasePayload } from '@/lib/cases/create-payload'
import { listCasesInput } from '@/lib/cases/list-schema'
import { pageSql } from '@/lib/cases/list-sql'
import { listCases } from '@/lib/cases/queries/list-cases'
import { createCaseInput } from '@/lib/cases/schema'
import { database } from '@/lib/db/client'
import { readRows } from '@/lib/db/statement'
import { now } from '@/lib/kernel/clock'
import { toToken } from '@/lib/kernel/ids'
import { routingPlan } from '@/lib/routing/plan'
import { pickTemplate, publishedTemplates } from '@/lib/templates/published'
import { closedLoop, type Figures, middleOf } from './closed-loop'
import type { Scene } from './scene'
import type { BenchWeb } from './web'

export interface Comparison {
  name: string
  floor: Figures
  ours: Figures
}

const callers = 16
/** Ours and the floor in turn, so that a slow minute of the machine meets both. */
const rounds = 3

/** Ours beside a floor, in turn. */
export async function compare(
  name: string,
  seconds: number,
  floor: () => Promise<unknown>,
  ours: () => Promise<unknown>,
  atOnce = callers,
): Promise<Comparison> {
  const runs: { floor: Figures[]; ours: Figures[] } = { floor: [], ours: [] }
  await closedLoop(atOnce, 1, floor)
  await closedLoop(atOnce, 1, ours)
  for (let round = 0; round < rounds; round++) {
    runs.floor.push(await closedLoop(atOnce, seconds, floor))
    runs.ours.push(await closedLoop(atOnce, seconds, ours))
  }
  return { name, floor: middleOf(runs.floor), ours: middleOf(runs.ours) }
}

const entity = {
  type: 'Company',
  company_name: 'Brightwater Trading Ltd',
  country: 'IE',
  registration_number: '612345',
}
const createBody = {
  type: 'Onboarding',
  entity_category: 'Company',
  entity,
  external_reference: 'bench',
  metadata: { plan: 'gold' },
}

/** Create through HTTP against the same statement through `pg`. */
export async function benchCreate({ key, actor }: Scene, web: BenchWeb, seconds: number): Promise<Comparison> {
  const template = pickTemplate(await publishedTemplates(actor.environmentId), {
    type: 'Onboarding',
    entityCategory: 'Company',
  })
  const plan = await routingPlan(actor.environmentId)
  const input = createCaseInput.parse({
    type: 'Onboarding',
    entityCategory: 'Company',
    externalReference: 'bench',
    metadata: { plan: 'gold' },
    objects: [{ type: 'company', data: entity }],
  })
  const statement = () =>
    database().pool.query({
      name: 'create_case',
      text: 'select create_case($1::uuid, $2::jsonb) as result',
      values: [actor.environmentId, JSON.stringify(createCasePayload(actor, input, { template, plan, named: [] }))],
    })
  return compare('create a case: POST /v1/cases / the bare statement', seconds, statement, () =>
    web.ask('POST', '/v1/cases', { key, body: createBody, expect: [201] }),
  )
}

/** What a request costs before any of our work: the same body to a route that answers at once. */
export const benchNothing = (web: BenchWeb, seconds: number): Promise<Figures> =>
  closedLoop(callers, seconds, () => web.ask('GET', '/health/live'))

/** The page of a queue as its page and the API ask for it, against its SQL alone. */
const queuePage = ({ actor, queueId }: Scene) => {
  const input = { queueId: [queueId], state: 'open' as const, sort: 'sla_deadline' as const, limit: 50 }
  const scope = () => ({
    environmentId: actor.environmentId,
    hiddenTemplateIds: [],
    userId: null,
    at: now(),
    searchIds: null,
  })
  return { input, bare: () => readRows(actor.environmentId, pageSql(listCasesInput.parse(input), scope(), null)) }
}

export function benchQueuePage(scene: Scene, seconds: number): Promise<Comparison> {
  const { input, bare } = queuePage(scene)
  return compare(
    'queue page data, one reader: the query / its SQL',
    seconds,
    bare,
    () => listCases(scene.actor, input),
    1,
  )
}

export function benchQueuePageHttp(scene: Scene, web: BenchWeb, seconds: number): Promise<Comparison> {
  const path = `/v1/cases?case_queue_id=${toToken('queue', scene.queueId)}&state=open&sort=sla_deadline&limit=50`
  const ours = () => web.ask('GET', path, { key: scene.key })
  return compare(
    'queue page through HTTP: GET /v1/cases, one reader / its SQL',
    seconds,
    queuePage(scene).bare,
    ours,
    1,
  )
}

/** Claim next through HTTP against its statement; both consume cases of the same queue. */
export async function benchClaimNext(scene: Scene, web: BenchWeb, seconds: number): Promise<Comparison> {
  const { key, actor, person, queueId } = scene
  const payload = await claimNextPayload(actor, { as: person.id, queueId, skip: [] })
  const statement = () =>
    database().pool.query({
      name: 'claim_next_case',
      text: 'select claim_next_case($1::uuid, $2::jsonb) as result',
      values: [actor.environmentId, JSON.stringify({ ...payload, at: now() })],
    })
  return compare('claim the next case: POST /v1/queues/…/claim-next / its SQL', seconds, statement, () =>
    web.ask('POST', `/v1/queues/${toToken('queue', queueId)}/claim-next`, { key, body: { as: person.email } }),
  )
}
