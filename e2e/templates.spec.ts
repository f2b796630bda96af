import type { Page } from '@playwright/test'
import { createApiKey } from '@/lib/api-keys/commands/create-api-key'
import { toToken } from '@/lib/kernel/ids'
import { getTemplate } from '@/lib/templates/queries/get-template'
import { listTemplates } from '@/lib/templates/queries/list-templates'
import { type TemplateDefinition, templateDefinition } from '@/lib/templates/schema'
import { memberActor, type World } from '@/lib/testing/factories'
import { kybOnboarding } from '@/prisma/seed/templates/kyb-onboarding'
import { expect, expectAccessible, test } from './fixtures/test'
import { type Hands, keyboard, pointer } from './helpers/hands'
import { TemplateBuilder } from './helpers/template-builder'

/** The seeded document, with a queue that a test's world has. */
const wanted = templateDefinition.parse({ ...kybOnboarding.definition, queue: 'first' })

/** What a document says, without the ids that modules were given and the order in which transitions were allowed. */
const said = (definition: TemplateDefinition) => ({
  ...definition,
  statuses: definition.statuses.map((status) => ({ ...status, next: status.next.toSorted() })),
  layout: {
    tabs: definition.layout.tabs.map((tab) => ({
      ...tab,
      modules: tab.modules.map(({ id: _id, ...module }) => module),
    })),
  },
})

async function create(page: Page, world: World, hands: Hands) {
  await page.goto(`/${world.slug}/templates`)
  await hands.press(page.getByRole('button', { name: 'New template' }))
  const dialog = page.getByRole('dialog', { name: 'New template' })
  await hands.write(dialog.getByLabel('Name'), kybOnboarding.name)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: kybOnboarding.name })).toBeVisible()
}

async function publish(page: Page, hands: Hands) {
  await expect(page.getByText('No problems')).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: 'Draft saved' })).toBeVisible()
  await hands.press(page.getByRole('button', { name: 'Publish', exact: true }))
  const dialog = page.getByRole('dialog', { name: 'Publish version 1' })
  await expect(dialog).toContainText('18 fields, 7 statuses')
  await hands.write(dialog.getByLabel('Note'), 'As agreed with compliance.')
  await hands.press(dialog.getByRole('button', { name: 'Publish version 1' }))
  await expect(page.getByText('Version 1 of KYB onboarding is published')).toBeVisible()
}

async function published(world: World): Promise<TemplateDefinition | null> {
  const admin = memberActor(world, 'admin')
  const found = (await listTemplates(admin, {})).find(({ key }) => key === kybOnboarding.key)
  return found ? (await getTemplate(admin, { templateId: found.id })).publishedDefinition : null
}

test.describe.configure({ mode: 'parallel' })

for (const [name, handsOf] of Object.entries({ pointer, keyboard }))
  test(`an admin builds the KYB template from nothing by ${name}, and publishes it`, async ({ browserOf, world }) => {
    test.setTimeout(300_000) // hundreds of steps, on a machine that does other things beside
    const page = await browserOf('admin')
    const hands = handsOf(page)
    await create(page, world, hands)
    await new TemplateBuilder(page, hands, wanted).build()
    await publish(page, hands)
    expect(said((await published(world)) as TemplateDefinition)).toEqual(said(wanted))
    for (const section of ['Fields', 'Statuses', 'Layout', 'SLA']) {
      await hands.press(
        page.getByRole('navigation', { name: 'Sections of the template' }).getByRole('button', { name: section }),
      )
      await page.evaluate(() => window.scrollTo(0, 0)) // what slid under the header half-way is no target there
      await expectAccessible(page)
    }
    await page.evaluate(() => window.scrollTo(0, 0))
    if (name === 'pointer') await makeCases(page, world)
  })

/** A case of the new template by hand and by API: refused with the same words, then made. */
async function makeCases(page: Page, world: World) {
  const { key } = await createApiKey(memberActor(world, 'admin'), { name: 'Partner', scopes: ['cases:write'] })
  const template = (await listTemplates(memberActor(world), {})).find((known) => known.key === kybOnboarding.key)
  const send = (fields: Record<string, unknown>) =>
    page.request.post('/v1/cases', {
      headers: { 'X-API-KEY': key },
      data: { case_template_id: toToken('template', template?.id ?? ''), fields },
    })
  const refused = await send({ website: 'brightwater', annual_turnover: { amount: 5, currency: 'EU' } })
  expect(refused.status()).toBe(422)
  const { details } = (await refused.json()) as { details: { message: string }[] }
  expect(details).toHaveLength(2)

  await page.goto(`/${world.slug}/cases/new?template=${kybOnboarding.key}`)
  await page.getByLabel('Company name', { exact: true }).last().fill('Brightwater Trading Ltd')
  await page.getByLabel('Website', { exact: true }).last().fill('brightwater')
  await page.getByRole('textbox', { name: 'Annual turnover', exact: true }).fill('5')
  await page.getByLabel('Annual turnover, currency').fill('EU')
  await page.getByRole('button', { name: 'Create case' }).click()
  for (const { message } of details) await expect(page.getByText(message, { exact: true })).toBeVisible()
  await page.getByLabel('Website', { exact: true }).last().fill('https://brightwater.example')
  await page.getByLabel('Annual turnover, currency').fill('EUR')
  await page.getByRole('button', { name: 'Create case' }).click()
  await expect(page.getByRole('tab', { name: 'Screening' })).toBeVisible()
  await expect(page.getByText('https://brightwater.example').first()).toBeVisible()
  const made = await send({ website: 'https://brightwater.example', annual_turnover: { amount: 5, currency: 'EUR' } })
  expect(made.status()).toBe(201)
}
