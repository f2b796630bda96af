import { afterAll, beforeAll, expect, it } from 'vitest'
import { createCase } from '@/lib/cases/commands/create-case'
import { toToken, toTypeId } from '@/lib/kernel/ids'
import { type ConnectServer, startConnectServer } from '@/lib/testing/connect-client'
import { type ConnectScene, makeConnectScene } from '@/lib/testing/connect-scene'
import { memberActor } from '@/lib/testing/factories'
import { type Ask, makeKey } from '@/lib/testing/native-client'
import { makePersonaKey } from '@/lib/testing/persona-client'
import { caseIdOf, caseRowOf, trailOf } from '@/lib/testing/same-case'

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

it('the same case made through four doors is the same case, and each door shows it rightly', async () => {
  const { world, templateId, fieldIds } = scene
  const connectId = await scene.makeCase(title, { [fieldIds.Text]: { stringValue: text } })
  const { fields } = (await caseRowOf(connectId)) as { fields: Record<string, unknown> }
  expect(Object.values(fields)).toContain(text)
  const dashboard = await createCase(memberActor(world, 'admin'), { templateId, title, fields: fields as never })
  const made = await native('POST', '/v1/cases', { case_template_id: toToken('template', templateId), title, fields })
  expect(made.status).toBe(201)
  const shown = await persona('POST', '/cases', {
    data: { attributes: { 'case-template-id': toTypeId('ctmpl', templateId), fields } },
  })
  expect(shown.status).toBe(201)
  const idOf = (name: string) => caseIdOf(world.environmentId, name)
  const ids = [
    dashboard.case.id,
    await idOf(made.body.data.name),
    await idOf(shown.body.data.attributes.name),
    connectId,
  ]
  const [first, ...others] = await Promise.all(ids.map(caseRowOf))
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
