import { expect, it } from 'vitest'
import { makeWorld } from '@/lib/testing/factories'
import { makeKey, nativeClient } from '@/lib/testing/native-client'

interface Document {
  openapi: string
  paths: Record<string, Record<string, { operationId: string; requestBody?: unknown; parameters: { name: string }[] }>>
  components: { schemas: Record<string, { properties: object }> }
}

it('documents every operation, with no reference that leads nowhere', async () => {
  const reply = await nativeClient(undefined)('GET', '/v1/openapi.json')
  expect(reply.status).toBe(200)
  const document = reply.body as Document
  expect(document.openapi).toBe('3.1.0')
  const text = JSON.stringify(document)
  for (const [, name] of text.matchAll(/"#\/components\/schemas\/(\w+)"/g))
    expect(Object.keys(document.components.schemas)).toContain(name)
  expect(text).not.toContain('$defs')
  const ids = Object.values(document.paths).flatMap((methods) =>
    Object.values(methods).map(({ operationId }) => operationId),
  )
  expect(new Set(ids).size).toBe(ids.length)
  const create = JSON.stringify(document.paths['/v1/cases']?.post)
  for (const member of ['entity_category', 'sla_expires_in_seconds', 'registration_number', 'Idempotency-Key'])
    expect(create).toContain(member)
})

it('describes a case as it is', async () => {
  const { ask } = await makeKey(await makeWorld())
  const { body } = await ask('POST', '/v1/cases', { type: 'Onboarding', entity_category: 'Company' })
  const document = (await ask('GET', '/v1/openapi.json')).body as Document
  expect(Object.keys(document.components.schemas.Case?.properties ?? {})).toEqual(Object.keys(body.data))
})
