import { describe, expect, it } from 'vitest'
import { apiKeyActor, asOwner, makeWorld, memberActor } from '@/lib/testing/factories'
import { createApiKey } from './commands/create-api-key'
import { revokeApiKey } from './commands/revoke-api-key'
import { listApiKeys } from './queries/list-api-keys'

describe('API keys', () => {
  it('are shown once, kept as a hash, and recorded', async () => {
    const world = await makeWorld()
    const admin = memberActor(world, 'admin')
    const { key, apiKeyId } = await createApiKey(admin, {
      name: 'Feed',
      scopes: ['cases:read', 'cases:read'],
      allowedRanges: ['10.0.0.0/8'],
    })
    expect(key).toMatch(/^dk_[\w-]{43}$/)
    const [listed] = await listApiKeys(admin, {})
    expect(listed).toMatchObject({
      id: apiKeyId,
      name: 'Feed',
      prefix: key.slice(0, 10),
      scopes: ['cases:read'],
      createdBy: admin.userId,
      revokedAt: null,
    })
    expect(JSON.stringify(listed)).not.toContain(key)
    await revokeApiKey(admin, { apiKeyId })
    await revokeApiKey(admin, { apiKeyId })
    const { rows } = await asOwner((owner) =>
      owner.query(`select type, payload::text from events where subject_id = $1 order by id`, [apiKeyId]),
    )
    expect(rows.map(({ type }) => type)).toEqual(['api_key.created', 'api_key.revoked'])
    for (const { payload } of rows) expect(payload).not.toContain(key)
  })

  it('are refused to all but admins, and with what makes no sense', async () => {
    const world = await makeWorld()
    await expect(createApiKey(memberActor(world, 'manager'), { name: 'No' })).rejects.toMatchObject({
      kind: 'forbidden',
    })
    await expect(createApiKey(apiKeyActor(world, ['cases:write']), { name: 'No' })).rejects.toMatchObject({
      kind: 'forbidden',
    })
    const attempt = createApiKey(memberActor(world, 'admin'), {
      name: '',
      scopes: [],
      rateLimit: -1,
      allowedRanges: ['home'],
    })
    await expect(attempt).rejects.toMatchObject({
      problems: [{ field: 'name' }, { field: 'scopes' }, { field: 'rateLimit' }, { field: 'allowedRanges.0' }],
    })
  })

  it('of another environment cannot be seen or revoked', async () => {
    const world = await makeWorld()
    const { apiKeyId } = await createApiKey(memberActor(world, 'admin'), { name: 'Feed' })
    const stranger = memberActor(await makeWorld({ organizationId: world.organizationId }), 'admin')
    expect(await listApiKeys(stranger, {})).toEqual([])
    await expect(revokeApiKey(stranger, { apiKeyId })).rejects.toMatchObject({ kind: 'not_found' })
  })
})
