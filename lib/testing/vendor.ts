import 'server-only'
import type { ServerResponse } from 'node:http'
import { type Received, startReceiver } from './receiver'

const caseResource = (id: string, more: object) => ({
  type: 'case',
  id,
  attributes: {
    status: 'Open',
    name: `KYC-${id.replace(/\D/g, '')}`,
    created_at: '2026-01-05T09:00:00.000Z',
    fields: { full_name: `Person ${id.replace(/\D/g, '')}` },
    tags: ['vip'],
    ...more,
  },
  relationships: { case_template: { data: { type: 'case-template', id: 'ctmpl_1' } } },
})

const template = {
  data: {
    type: 'case-template',
    id: 'ctmpl_1',
    attributes: {
      name: 'Onboarding there',
      resolutions: ['Approved'],
      field_schemas: [{ type: 'string', key: 'full_name', label: 'Full name', config: { required: false } }],
    },
  },
}

/** Plays Persona with those cases: their ids, and what is odd about each; asks `before` answering one. */
export async function startVendor(
  cases: Record<string, object>,
  before: (id: string) => Promise<void> = async () => {},
) {
  const json = (response: ServerResponse, body: unknown) =>
    void response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(body))
  const resource = (id: string) => caseResource(id, cases[id] ?? {})
  return startReceiver(async ({ path }: Received, response) => {
    if (path.includes('/case-templates/')) return json(response, template)
    const id = /\/cases\/(\w+)/.exec(path)?.[1]
    if (!id)
      return json(response, { data: Object.keys(cases).map((one) => caseResource(one, {})), links: { next: null } })
    await before(id)
    json(response, { data: resource(id), included: [] })
  })
}
