import { describe, expect, it } from 'vitest'
import { asOwner, eventTypes, makeWorld } from '@/lib/testing/factories'
import { makeKey } from '@/lib/testing/native-client'

/** The body of Zenoo's documentation, word for word. */
const documented = `
{
  "type": "Onboarding",
  "entity_category": "Company",
  "assigned_to": "<string>",
  "entity": {
    "type": "Person",
    "first_name": "<string>",
    "last_name": "<string>",
    "date_of_birth": "2023-12-25",
    "nationality": "<string>",
    "company_name": "<string>",
    "registration_number": "<string>",
    "country": "<string>",
    "address": {
      "line1": "<string>",
      "line2": "<string>",
      "city": "<string>",
      "state": "<string>",
      "postal_code": "<string>",
      "country": "<string>"
    },
    "external_reference": "<string>",
    "metadata": {}
  },
  "external_reference": "<string>",
  "metadata": {}
}
`

describe('POST /v1/cases', () => {
  it('takes the documented request word for word', async () => {
    const world = await makeWorld()
    const { ask } = await makeKey(world)
    const reply = await ask('POST', '/v1/cases', documented)
    expect(reply.status).toBe(201)
    const { data, meta } = reply.body
    expect(data).toEqual({
      token: expect.stringMatching(/^cas_[0-9a-z]{26}$/),
      name: 'CAS-000001',
      title: '<string> <string>',
      type: 'Onboarding',
      status: 'New',
      status_kind: 'initial',
      entity_category: 'Company',
      priority: 'Medium',
      assigned_to: null,
      assigned_team_id: null,
      case_queue_id: expect.stringMatching(/^que_/),
      case_template_id: expect.stringMatching(/^ctp_/),
      case_template_version: 1,
      sla_deadline: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      sla_status: 'On Track',
      sla_paused: false,
      open_alerts_count: 0,
      total_entities_count: 1,
      risk_tier: null,
      risk_score: 0,
      decision: null,
      resolution: null,
      external_reference: '<string>',
      metadata: {},
      fields: {},
      tags: [],
      version: 1,
      created_at: expect.stringMatching(/Z$/),
      updated_at: data.created_at,
      assigned_at: null,
      closed_at: null,
      creator: { type: 'api_key', token: expect.stringMatching(/^key_/), on_behalf_of: null },
    })
    expect(meta.request_id).toBe(reply.headers.get('x-request-id'))
    expect(meta.warnings).toEqual([expect.stringContaining('assigned_to was “<string>”')])

    const seen = await ask('GET', `/v1/cases/${data.name}?expand=objects`)
    expect(seen.headers.get('etag')).toBe('"1"')
    expect(seen.body.data).toMatchObject({
      token: data.token,
      objects: [{ type: 'person', title: '<string> <string>' }],
    })
    const listed = await ask('GET', '/v1/cases?count=true')
    expect(listed.body).toMatchObject({
      data: [{ token: data.token }],
      meta: { page: { cursor: null, has_more: false, count: 1 } },
    })
    const { rows } = await asOwner((owner) =>
      owner.query(
        'select id, (select payload from events e where e.case_id = c.id) from cases c where number = 1 and environment_id = $1',
        [world.environmentId],
      ),
    )
    expect(rows[0].payload.warnings).toEqual(meta.warnings)
    expect(await eventTypes(rows[0].id)).toEqual(['case.created'])
  })
})
