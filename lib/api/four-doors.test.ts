import { afterAll, beforeAll, expect, it } from 'vitest'
import { createCase } from '@/lib/cases/commands/create-case'
import { toToken, toTypeId } from '@/lib/kernel/ids'
import { type ConnectServer, startConnectServer } from '@/lib/testing/connect-client'
import { type ConnectScene, makeConnectScene } from '@/lib/testing/connect-scene'
import { asOwner, memberActor } from '@/lib/testing/factories'
import { type Ask, makeKey } from '@/lib/testing/native-client'
import { makePersonaKey } from '@/lib/testing/persona-client'

let server: ConnectServer
let scene: ConnectScene
let native: Ask
let persona: Ask
beforeAll(async () => {
  server = await startConnectServer()
  scene = await makeConnectScene(server)
  native = (await makeKey(scene.world)).ask
  persona = (await makePersonaKey(scene.world)).ask
})
afterAll(() => server.stop())

const title = 'Ticket'
const text = 'Ana & Co'

/** Everything the database holds of a case but who made it, when, and which it is. */
const rowOf = (id: string) =>
  asOwner(async (owner) => {
    const { rows } = await owner.query('select to_jsonb(c) as row from cases c where id = $1', [id])
    const own =
      /^(id|number|erasure_key|creator_(kind|id)|on_behalf_of|search_text|metadata|(created|updated|assigned)_at|sla_(deadline|warning_at|critical_at|next_crossing_at|sort_at))$/
    return Object.fromEntries(Object.entries(rows[0].row as object).filter(([name]) => !own.test(name)))
  })
const trailOf = (id: string) =>
  asOwner(async (owner) => {
    const { rows } = await owner.query('select type, payload from events where case_id = $1 order by seq', [id])
    return rows.map(({ type, payload }) => [type, Object.keys(payload).sort()])
  })

it('the same case made through four doors is the same case, and each door shows it rightly', async () => {
  const { world, templateId, fieldIds } = scene
  const connectId = await scene.makeCase(title, { [fieldIds.Text]: { stringValue: text } })
  const { fields } = (await rowOf(connectId)) as { fields: Record<string, unknown> }
  expect(Object.values(fields)).toContain(text)
  const dashboard = await createCase(memberActor(world, 'admin'), { templateId, title, fields: fields as never })
  const made = await native('POST', '/v1/cases', { case_template_id: toToken('template', templateId), title, fields })
  expect(made.status).toBe(201)
  const shown = await persona('POST', '/cases', {
    data: { attributes: { 'case-template-id': toTypeId('ctmpl', templateId), fields } },
  })
  expect(shown.status).toBe(201)
  const idOf = (name: string) =>
    asOwner(async (owner) => {
      const number = Number(name.slice('CAS-'.length))
      const { rows } = await owner.query('select id from cases where environment_id = $1 and number = $2', [
        world.environmentId,
        number,
      ])
      return rows[0].id as string
    })
  const ids = [
    dashboard.case.id,
    await idOf(made.body.data.name),
    await idOf(shown.body.data.attributes.name),
    connectId,
  ]
  const [first, ...others] = await Promise.all(ids.map(rowOf))
  for (const other of others) expect(other).toEqual(first)
  const [trail, ...trails] = await Promise.all(ids.map(trailOf))
  for (const other of trails) expect(other).toEqual(trail)

  for (const id of ids) {
    const one = (await native('GET', `/v1/cases/${id}`)).body.data
    const two = (await persona('GET', `/cases/${id}`)).body.data
    const three = await scene.api.getCase({
      domainId: scene.domainId,
      caseId: id,
      fields: [{ id: 'title' }, { id: 'status' }, { id: fieldIds.Text }],
    })
    expect([one.title, one.fields]).toEqual([title, fields])
    expect([two.id, two.attributes.name, two.attributes.status, two.attributes.fields]).toEqual([
      `case_${one.token.slice('cas_'.length)}`,
      one.name,
      one.status,
      fields,
    ])
    expect(three.templateId).toBe(templateId)
    expect(three.fields?.map(({ value }) => value?.stringValue)).toEqual([title, expect.any(String), text])
  }
})
