import { ConnectCases } from '@aws-sdk/client-connectcases'
import type { APIRequestContext } from '@playwright/test'
import { toToken, toTypeId } from '@/lib/kernel/ids'
import { makePair } from '@/lib/testing/connect-client'
import type { World } from '@/lib/testing/factories'
import { makeKey } from '@/lib/testing/native-client'
import { makePersonaKey } from '@/lib/testing/persona-client'
import { caseDocument, single } from '@/lib/testing/persona-schemas'
import { caseIdOf, caseRowOf, trailOf } from '@/lib/testing/same-case'
import { expect, test } from './fixtures/test'

// Persona has no word for a title: a case made there is called as its template is
const title = 'Ticket'
const text = 'Ana & Co'

/** The three APIs of the running web server, each as its own clients ask it. */
async function clientsOf(world: World, request: APIRequestContext, baseURL: string) {
  const domainId = world.environmentId
  const connect = new ConnectCases({
    endpoint: `${baseURL}/connectcases`,
    region: 'eu-west-1',
    credentials: await makePair(world),
  })
  const bearer = async (key: string, path: string, data?: object) => {
    const headers = { Authorization: `Bearer ${key}` }
    const answer = await (data ? request.post(path, { headers, data }) : request.get(path, { headers }))
    expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true)
    return answer.json()
  }
  const { key: native } = await makeKey(world)
  const { key: persona } = await makePersonaKey(world)
  return {
    domainId,
    connect,
    native: (path: string, data?: object) => bearer(native, `/v1${path}`, data),
    persona: async (path: string, data?: object) =>
      single(caseDocument).parse(await bearer(persona, `/api/v1${path}`, data)).data,
  }
}

test('the same case made in the browser and through three APIs is one case, which every door shows', async ({
  baseURL,
  browserOf,
  request,
  world,
}) => {
  const { domainId, connect, native, persona } = await clientsOf(world, request, baseURL ?? '')
  const { fieldId = '' } = await connect.createField({ domainId, name: 'Parcel', type: 'Text' })
  const { templateId = '' } = await connect.createTemplate({ domainId, name: title })

  const connectId = (
    await connect.createCase({
      domainId,
      templateId,
      fields: [
        { id: 'title', value: { stringValue: title } },
        { id: fieldId, value: { stringValue: text } },
      ],
    })
  ).caseId as string
  const { fields } = (await caseRowOf(connectId)) as { fields: Record<string, unknown> }
  const byNative = await native('/cases', { case_template_id: toToken('template', templateId), title, fields })
  const byPersona = await persona('/cases', {
    data: { attributes: { 'case-template-id': toTypeId('ctmpl', templateId), fields } },
  })
  const page = await browserOf('reviewer')
  await page.goto(`/${world.slug}/cases/new`)
  await page.getByRole('radio', { name: title }).check({ force: true })
  await page.getByRole('textbox', { name: 'Title' }).fill(title)
  await page.getByRole('textbox', { name: 'Parcel' }).fill(text)
  await page.getByRole('button', { name: 'Create case' }).click()
  await expect(page).toHaveURL(/\/cases\/CAS-\d{6}$/)
  const byHand = page.url().split('/').at(-1) as string

  const names = [byHand, byNative.data.name, byPersona.attributes.name]
  const ids = [...(await Promise.all(names.map((name) => caseIdOf(domainId, name)))), connectId]
  const [row, ...rows] = await Promise.all(ids.map(caseRowOf))
  for (const other of rows) expect(other).toEqual(row)
  const [trail, ...trails] = await Promise.all(ids.map(trailOf))
  for (const other of trails) expect(other).toEqual(trail)

  for (const id of ids) {
    const { data: one } = await native(`/cases/${id}`)
    expect([one.title, one.fields]).toEqual([title, fields])
    const two = await persona(`/cases/${id}`)
    expect([two.id, two.attributes.name, two.attributes.fields]).toEqual([toTypeId('case', id), one.name, fields])
    const asked = [{ id: 'title' }, { id: 'status' }, { id: fieldId }]
    const three = await connect.getCase({ domainId, caseId: id, fields: asked })
    expect(three.fields?.map(({ value }) => value?.stringValue)).toEqual([title, 'open', text])
    await page.goto(`/${world.slug}/cases/${one.name}`)
    await expect(page.getByRole('heading', { level: 1 })).toContainText(title)
    await expect(page.getByText(text, { exact: true }).first()).toBeVisible()
    await expect(page.getByRole('button', { name: `Status: ${one.status}` })).toBeVisible()
  }
})
