import { describe, expect, it } from 'vitest'
import { toToken } from '@/lib/kernel/ids'
import { snakeMembers } from '@/lib/templates/member-names'
import { asOwner, makeWorld } from '@/lib/testing/factories'
import { makeKey } from '@/lib/testing/native-client'
import { plainDefinition } from '@/lib/testing/plain-definition'

const definition = snakeMembers(plainDefinition) as Record<string, unknown>
const body = { key: 'kyb', name: 'KYB', definition }
const codes = (reply: { body: { details: { field: string; code: string }[] } }) =>
  reply.body.details.map(({ field, code }) => `${field} ${code}`)

describe('/v1/templates', () => {
  it('makes a draft, publishes it, and the next case follows it', async () => {
    const { ask } = await makeKey(await makeWorld())
    const made = await ask('POST', '/v1/templates', body)
    expect(made.status).toBe(201)
    expect(made.body.data).toMatchObject({ version: null, definition: null, draft_problems: [], versions: [] })
    expect(made.body.data.draft.fields[3]).toMatchObject({ key: 'tax_id', write_once: true })
    const path = `/v1/templates/${made.body.data.token}`
    expect((await ask('POST', '/v1/cases', { case_template_id: made.body.data.token })).status).toBe(422)

    const published = await ask('POST', `${path}/publish`, { note: 'First.' })
    expect(published.status).toBe(200)
    expect(published.body.data).toMatchObject({ version: 1, draft: null, versions: [{ version: 1, note: 'First.' }] })
    const created = await ask('POST', '/v1/cases', { case_template_id: made.body.data.token })
    expect(created.body.data).toMatchObject({ status: 'New', case_template_version: 1 })

    const patched = await ask('PATCH', path, { name: 'KYB two', definition: { ...definition, tags: ['kyb'] } })
    expect(patched.body.data).toMatchObject({ name: 'KYB two', has_draft: true, draft: { tags: ['kyb'] } })
    expect((await ask('PATCH', path, { name: 'x', revision: 1 })).body.error).toBe('template_changed')
    await ask('POST', `${path}/publish`, {})
    expect((await ask('GET', `${path}/versions`)).body.data).toMatchObject([{ version: 2 }, { version: 1 }])
    expect((await ask('GET', `${path}/versions/1`)).body.data.definition.tags).toEqual([])
    const restored = await ask('POST', `${path}/versions/1/restore`)
    expect(restored.body.data).toMatchObject({ has_draft: true, draft: { tags: [] }, definition: { tags: ['kyb'] } })
    expect((await ask('GET', `${path}/versions/9`)).status).toBe(404)
  })

  it('exports what import takes, duplicates, archives, restores and deletes', async () => {
    const { ask } = await makeKey(await makeWorld())
    const { token } = (await ask('POST', '/v1/templates', body)).body.data
    const path = `/v1/templates/${token}`
    const document = (await ask('GET', `${path}/export`)).body.data
    expect(document.definition.checklist[0].required_for).toEqual(['closed'])
    const imported = await ask('POST', '/v1/templates/import', { document, key: 'kyb_again' })
    expect(imported.status).toBe(201)
    expect(imported.body.data).toMatchObject({ key: 'kyb_again', renamed_fields: [], draft_problems: [] })
    expect(imported.body.data.draft).toEqual(document.definition)
    expect((await ask('POST', `${path}/duplicate`, { key: 'copy', name: 'Copy' })).status).toBe(201)
    expect((await ask('POST', `${path}/archive`)).body.data.archived_at).not.toBeNull()
    const keys = async (query = '') =>
      (await ask('GET', `/v1/templates${query}`)).body.data.map(({ key }: { key: string }) => key)
    expect(await keys()).toEqual(['plain', 'kyb_again', 'copy'])
    expect(await keys('?archived=true')).toEqual(['plain', 'kyb', 'kyb_again', 'copy'])
    expect((await ask('POST', `${path}/restore`)).body.data.archived_at).toBeNull()
    expect((await ask('DELETE', path)).status).toBe(204)
    expect((await ask('GET', path)).status).toBe(404)
  })

  it('says what rests on a template that is to be deleted', async () => {
    const world = await makeWorld()
    const { ask } = await makeKey(world)
    await ask('POST', '/v1/cases', { type: 'Onboarding', entity_category: 'Company' })
    const reply = await ask('DELETE', `/v1/templates/${toToken('template', world.templateId)}`)
    expect(reply.status).toBe(409)
    expect(reply.body).toMatchObject({
      error: 'in_use',
      uses: [
        { noun: 'case', label: '1 open case', count: 1, token: null },
        { noun: 'api_key', label: 'the API key Test', token: expect.stringMatching(/^key_/) },
      ],
    })
  })

  it('refuses a broken document with all its problems in wire names, and keeps nothing of it', async () => {
    const world = await makeWorld()
    const { ask } = await makeKey(world)
    const broken = {
      format_version: 1,
      fields: [{ key: 'tier', type: 'single_select', label: 'Tier', write_once: 'yes' }],
      statuses: [{ key: 'open', name: 'Open', kind: 'initial', next: ['gone'] }],
      colour: 'red',
    }
    const reply = await ask('POST', '/v1/templates', { ...body, definition: broken })
    expect(reply.status).toBe(422)
    expect(codes(reply).sort()).toEqual([
      'definition.colour unknown_member',
      'definition.fields.0.write_once invalid',
      'definition.statuses no_end_status',
      'definition.statuses.0.next unknown_status',
    ])
    const newer = await ask('POST', '/v1/templates', { ...body, definition: { ...definition, format_version: 2 } })
    expect(newer.body.error).toBe('newer_format')
    expect((await ask('POST', '/v1/templates', { key: 'x', name: 'x' })).status).toBe(422)
    const rows = await asOwner((owner) =>
      owner.query('select key from templates where environment_id = $1', [world.environmentId]),
    )
    expect(rows.rows).toEqual([{ key: 'plain' }])
  })

  it('asks for the scope, and finds nothing of another environment', async () => {
    const world = await makeWorld()
    const reading = await makeKey(world, { scopes: ['templates:read'] })
    expect((await reading.ask('GET', '/v1/templates')).status).toBe(200)
    expect((await reading.ask('POST', '/v1/templates', body)).status).toBe(403)
    const { ask } = await makeKey(await makeWorld())
    const path = `/v1/templates/${toToken('template', world.templateId)}`
    for (const [method, tail] of [
      ['GET', ''],
      ['PATCH', ''],
      ['DELETE', ''],
      ['POST', '/publish'],
      ['POST', '/archive'],
      ['GET', '/versions'],
      ['GET', '/versions/1'],
      ['GET', '/export'],
    ] as const)
      expect((await ask(method, path + tail, method === 'GET' ? undefined : {})).status, `${method} ${tail}`).toBe(404)
  })
})
