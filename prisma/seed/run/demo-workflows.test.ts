import type { Pool } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApiKey } from '@/lib/api-keys/commands/create-api-key'
import type { Role } from '@/lib/auth/permissions'
import { openOwnerPool } from '@/lib/db/owner'
import { travel } from '@/lib/kernel/clock'
import { toToken } from '@/lib/kernel/ids'
import { asOwner, memberActor, type World } from '@/lib/testing/factories'
import { type Ask, nativeClient } from '@/lib/testing/native-client'
import { runAll } from '@/lib/testing/workflows'
import { organizationName } from '../people'
import { clearOrganization } from './clear-organization'
import { seedDemo } from './seed-demo'

let pool: Pool
let world: World
let ask: Ask

/** The demo as a world whose people can act, and a client of its API. */
beforeAll(async () => {
  pool = openOwnerPool(4)
  await seedDemo({ counts: { demo: 2, 'demo-sandbox': 2 }, say: () => {} })
  const { rows } = await pool.query<{ environment: string; organization: string; id: string; email: string }>(
    `select n.id as environment, n.organization_id as organization, u.id, u.email
     from environments n join memberships m on m.environment_id = n.id join users u on u.id = m.user_id
     where n.slug = 'demo-sandbox'`,
  )
  const person = (role: Role) => rows.find(({ email }) => email === `${role}@demo.test`)
  const roles: Role[] = ['reviewer', 'approver', 'manager', 'admin', 'auditor']
  world = {
    organizationId: rows[0]?.organization,
    environmentId: rows[0]?.environment,
    people: Object.fromEntries(roles.map((role) => [role, person(role)])),
  } as unknown as World
  const { key } = await createApiKey(memberActor(world, 'admin'), { name: 'Test', rateLimit: 0 })
  ask = nativeClient(key)
})
afterAll(async () => {
  await asOwner((owner) => clearOrganization(owner, organizationName))
  await pool.end()
})

const read = async (path: string) => (await ask('GET', path)).body.data

/** The newest run of a workflow, once nothing moves any more. */
async function newestRun(key: string) {
  await runAll(pool, world)
  const { token } = await read(`/v1/workflows/${key}`)
  const [newest] = await read(`/v1/workflow-runs?workflow_id=${token}&limit=1`)
  return read(`/v1/workflow-runs/${newest.token}`)
}

/** All that the template asks for before a case may be approved. */
async function approve(caseId: string) {
  const done = async (path: string, body: object, method = 'POST') => {
    const { status, body: answer } = await ask(method, `/v1/cases/${caseId}${path}`, body)
    expect(status, JSON.stringify(answer)).toBe(200)
  }
  for (const item of await read(`/v1/cases/${caseId}/checklist`))
    await done(`/checklist/${item.key}`, { done: true }, 'PUT')
  await done('', { fields: { date_of_birth: '1990-04-12', nationality: 'PT' } }, 'PATCH')
  await done('/status', { status: 'in_progress' })
  await done('/decision', {
    decision: 'approve',
    reason_code: 'all_checks_passed',
    summary: 'Everything that was asked for is there.',
  })
}

const post = async (path: string, body: object, status: number) => {
  const answer = await ask('POST', path, body)
  expect(answer.status, JSON.stringify(answer.body)).toBe(status)
  return answer.body.data
}

describe('the workflows of the demo', () => {
  it('make a case of a review that another system asks for, and tell it when the case is decided', async () => {
    const fields = {
      full_name: 'Ana Prata',
      customer_number: 'C-1',
      country: 'PT',
      reason: 'A new name.',
      urgent: true,
    }
    await post('/v1/workflows/review-request/trigger', { fields }, 201)
    const waiting = await newestRun('review-request')
    expect(waiting).toMatchObject({ state: 'waiting' })
    const made = await read(`/v1/cases/${waiting.case_id}`)
    expect(made).toMatchObject({ title: 'Review of Ana Prata', priority: 'Critical' })
    await approve(waiting.case_id)
    expect(await newestRun('review-request')).toMatchObject({ state: 'succeeded', output: { decided: true } })
  })

  it('make a case of an inquiry, and give one with a hit to financial crime', async () => {
    const inquiry = (reference: string, hit: boolean) =>
      post('/v1/objects', { type: 'inquiry', external_reference: reference, title: 'Ana Prata', data: { hit } }, 201)
    await inquiry('i-1', false)
    const plain = await newestRun('inquiry-intake')
    expect(plain).toMatchObject({ state: 'succeeded' })
    await inquiry('i-2', true)
    const hit = await newestRun('inquiry-intake')
    expect(hit).toMatchObject({ state: 'succeeded' })
    const found = await asOwner((owner) =>
      owner.query('select key, id from teams where environment_id = $1', [world.environmentId]),
    )
    const teams = Object.fromEntries(found.rows.map(({ key, id }) => [key, toToken('team', id)]))
    const cases = await Promise.all([plain, hit].map(({ output }) => read(`/v1/cases/${output.case_id}`)))
    expect(cases).toMatchObject([
      { title: 'Ana Prata', priority: 'Medium', assigned_team_id: teams.onboarding },
      { title: 'Ana Prata', priority: 'High', assigned_team_id: teams.financial_crime },
    ])
  })

  it('tag an escalated case, tell financial crime, and note it where nothing is decided for two days', async () => {
    const made = await post('/v1/cases', { type: 'Onboarding', entity_category: 'Person', title: 'Late' }, 201)
    await post(`/v1/cases/${made.token}/escalate`, { reason: 'A name that is known.' }, 200)
    expect(await newestRun('escalation-watch')).toMatchObject({ state: 'waiting' })
    expect(await read(`/v1/cases/${made.token}`)).toMatchObject({ tags: expect.arrayContaining(['escalated']) })
    const back = travel(172_800_000 + 1000)
    expect(await newestRun('escalation-watch')).toMatchObject({ state: 'succeeded' })
    back()
    const notes = await read(`/v1/cases/${made.token}/comments`)
    expect(notes).toMatchObject([{ message: 'Escalated two days ago and not decided yet.' }])
    const told = await asOwner((owner) =>
      owner.query(
        `select distinct m.user_id from notifications n join events e on e.id = n.event_id
         join teams t on t.key = 'financial_crime' and t.environment_id = n.environment_id
         join team_members m on m.team_id = t.id and m.user_id = n.user_id
         where n.environment_id = $1 and e.payload->>'message' like '%was escalated: Late'`,
        [world.environmentId],
      ),
    )
    expect(told.rows.length).toBeGreaterThan(0)
  })
})
