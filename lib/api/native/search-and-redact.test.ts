import { expect, it } from 'vitest'
import { assignCase } from '@/lib/cases/commands/assign-case'
import { claimNextCase } from '@/lib/cases/commands/claim-next-case'
import { toToken } from '@/lib/kernel/ids'
import { makeCase, makeWorld, memberActor } from '@/lib/testing/factories'
import { makeKey } from '@/lib/testing/native-client'

it('finds cases by conditions joined with and, or, not, a page at a time', async () => {
  const world = await makeWorld()
  const { ask } = await makeKey(world)
  const made: string[] = []
  for (const [country, priority] of [
    ['PT', 'High'],
    ['DE', 'Low'],
    ['FR', 'Medium'],
    ['PT', 'Low'],
  ] as const)
    made.push(
      (await makeCase(world, { fields: { country }, priority, tags: [country], riskScore: made.length * 10 })).id,
    )
  await assignCase(memberActor(world, 'manager'), { caseId: made[0] as string, assignee: world.people.reviewer.id })
  await makeCase(await makeWorld())
  const search = async (query: unknown, more: object = {}) => {
    const reply = await ask('POST', '/v1/cases/search', { ...(query ? { query } : {}), sort: 'created_at', ...more })
    expect(reply.status).toBe(200)
    return reply.body.data.map(({ token }: { token: string }) => made.findIndex((id) => toToken('case', id) === token))
  }
  const leaf = (attribute: string, value: unknown, operator = 'eq') => ({ attribute, operator, value })
  expect(await search(undefined)).toEqual([0, 1, 2, 3])
  expect(await search({ or: [leaf('fields.country', 'DE'), leaf('tag', 'FR')] })).toEqual([1, 2])
  expect(await search({ and: [leaf('fields.country', 'PT'), { not: leaf('priority', 'High') }] })).toEqual([3])
  expect(await search(leaf('assigned_to', toToken('user', world.people.reviewer.id)))).toEqual([0])
  expect(await search(leaf('assigned_to', null))).toEqual([1, 2, 3])
  expect(await search(leaf('risk_score', 20, 'gte'), { sort: '-risk_score' })).toEqual([3, 2])
  expect(await search(leaf('created_at', '2999-01-01', 'gt'))).toEqual([])
  expect(await search(leaf('case_queue_id', toToken('queue', world.queueId)), { sort: 'fields.country' })).toEqual([
    1, 2, 0, 3,
  ])
  const first = await ask('POST', '/v1/cases/search', { limit: 3, sort: '-priority' })
  expect(first.body.meta.page.has_more).toBe(true)
  const rest = await ask('POST', '/v1/cases/search', {
    limit: 3,
    sort: '-priority',
    cursor: first.body.meta.page.cursor,
  })
  expect([...first.body.data, ...rest.body.data].map(({ token }) => token).sort()).toEqual(
    made.map((id) => toToken('case', id)).sort(),
  )
})

it('refuses a search it cannot read', async () => {
  const { ask } = await makeKey(await makeWorld())
  for (const body of [
    { query: { attribute: 'nothing', operator: 'eq', value: 1 } },
    { query: { attribute: 'created_at', operator: 'gt', value: 'yesterday' } },
    { query: { attribute: 'assigned_to', operator: 'eq', value: 'Ana' } },
    { query: { and: [] } },
    { sort: 'colour' },
    { cursor: 'nope' },
  ])
    expect((await ask('POST', '/v1/cases/search', body)).status).toBe(422)
})

it('redacts a case, which then is nobody’s to take or change', async () => {
  const world = await makeWorld()
  const { ask } = await makeKey(world)
  const { id } = await makeCase(world, {
    title: 'Ana & Co',
    fields: { legal_name: 'Ana & Co' },
    externalReference: 'ana',
  })
  const path = `/v1/cases/${toToken('case', id)}`
  const redacted = await ask('DELETE', path)
  expect(redacted.body.data).toMatchObject({ status: 'New', fields: {}, external_reference: null, sla_deadline: null })
  expect(JSON.stringify(redacted.body)).not.toContain('Ana')
  expect((await ask('PATCH', path, { title: 'Again' })).body.error).toBe('case_redacted')
  expect((await ask('GET', `${path}/timeline?verify=true`)).body.meta.chain).toMatchObject({ valid: true })
  await expect(claimNextCase(memberActor(world), {})).resolves.toBeNull()
})
