import 'server-only'
import { randomUUID } from 'node:crypto'
import { toToken } from '@/lib/kernel/ids'
import { publishedTemplates } from '@/lib/templates/published'
import { makePairAs } from '@/lib/testing/connect-client'
import { signedHeaders } from '@/lib/testing/raw-connect'
import { type Comparison, compare } from './figures'
import type { Scene } from './scene'
import type { BenchWeb } from './web'

/** The same case through Amazon's shape, signed, as through the native one: both with the key against doing it twice. */
export async function benchConnectCreate(scene: Scene, web: BenchWeb, seconds: number): Promise<Comparison> {
  const { actor, key } = scene
  const pair = await makePairAs(actor, { rateLimit: 0 })
  const [template] = await publishedTemplates(actor.environmentId)
  if (!template) throw new Error('The environment load has no published template.')
  const title = 'Brightwater Trading Ltd'
  const native = () =>
    web.ask('POST', '/v1/cases', {
      key,
      headers: { 'Idempotency-Key': randomUUID() },
      body: { case_template_id: toToken('template', template.id), title },
      expect: [201],
    })
  const path = `/connectcases/domains/${actor.environmentId}/cases`
  const connect = () => {
    const fields = [{ id: 'title', value: { stringValue: title } }]
    const body = { templateId: template.id, fields, clientToken: randomUUID() }
    const headers = signedHeaders(pair, 'POST', web.host, path, { body: JSON.stringify(body) })
    return web.ask('POST', path, { headers, body })
  }
  return compare('create a case: CreateCase with its signature / POST /v1/cases', seconds, native, connect)
}
