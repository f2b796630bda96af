import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { getTemplate } from '@/lib/templates/queries/get-template'
import { listTemplates } from '@/lib/templates/queries/list-templates'
import { asOwner, makeCase, memberActor, type World } from '@/lib/testing/factories'
import { expect, test } from './fixtures/test'

const openSection = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Sections of the template' }).getByRole('button', { name }).click()

const saved = (page: Page) => expect(page.getByRole('status').filter({ hasText: 'Draft saved' })).toBeVisible()

const versionsOf = (world: World) =>
  asOwner(async (owner) => {
    const { rows } = await owner.query<{ number: number; status: string }>(
      `select v.number, c.status_name as status from cases c join template_versions v on v.id = c.template_version_id
       where c.environment_id = $1 order by c.number`,
      [world.environmentId],
    )
    return rows.map(({ number, status }) => `${number} ${status}`)
  })

test('a second version is read as a difference and published with a note; open cases move to it, and the first comes back into the draft', async ({
  browserOf,
  world,
}) => {
  for (const title of ['Brightwater', 'Kestrel', 'Marlow']) await makeCase(world, { title, fields: { country: 'PT' } })
  const page = await browserOf('admin')
  await page.goto(`/${world.slug}/templates/plain?section=fields`)
  await page.getByLabel('Name of the new field').fill('Account plan')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Label', { exact: true })).toHaveValue('Account plan')
  await page
    .getByRole('group', { name: 'Required', exact: true })
    .getByRole('button', { name: 'Required', exact: true })
    .click()
  await openSection(page, 'Statuses')
  await page.getByRole('button', { name: /^New / }).click()
  await page.getByLabel('Name', { exact: true }).fill('Fresh')
  await saved(page)

  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  const publishing = page.getByRole('dialog', { name: 'Publish version 2' })
  await expect(publishing.getByRole('listitem').filter({ hasText: 'Account plan' })).toBeVisible()
  await expect(publishing.getByRole('listitem').filter({ hasText: 'Fresh' })).toBeVisible()
  await publishing.getByLabel('Note').fill('Asks for the plan.')
  await publishing.getByRole('button', { name: 'Publish version 2' }).click()
  await expect(page.getByText('Version 2 of Plain is published')).toBeVisible()
  expect(await versionsOf(world)).toEqual(['1 New', '1 New', '1 New'])

  await openSection(page, 'Versions')
  const second = page.getByRole('list', { name: 'Versions' }).getByRole('listitem').first()
  await expect(second).toContainText('Asks for the plan.')
  await second.getByRole('button', { name: 'Version 2', exact: true }).click()
  await expect(second.getByRole('listitem').filter({ hasText: 'Account plan' })).toBeVisible()

  await second.getByRole('button', { name: 'Move open cases here' }).click()
  const moving = page.getByRole('dialog', { name: 'Move open cases to version 2' })
  await expect(moving).toContainText('3 open cases have another version.')
  await expect(moving.getByRole('row').filter({ hasText: 'Kestrel' })).toContainText(
    'New becomes Fresh; asks for Account plan',
  )
  await moving.getByRole('button', { name: 'Move 3 cases' }).click()
  const background = page.getByRole('button', { name: /^In the background: Move open cases of Plain to version 2/ })
  await expect(background).toHaveAccessibleName(/3 \/ 3/)
  await expect.poll(() => versionsOf(world)).toEqual(['2 Fresh', '2 Fresh', '2 Fresh'])

  const first = page.getByRole('list', { name: 'Versions' }).getByRole('listitem').last()
  await first.getByRole('button', { name: 'Restore into the draft' }).click()
  await expect(page.getByText('The draft is version 1 again')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Draft' })).toContainText('Account plan')
  await openSection(page, 'Fields')
  await expect(page.getByRole('list', { name: 'Fields' })).not.toContainText('Account plan')
})

test('a template is exported, imported, duplicated, archived and put back; what is used is not deleted', async ({
  browserOf,
  world,
}) => {
  await makeCase(world)
  const admin = memberActor(world, 'admin')
  const page = await browserOf('admin')
  await page.goto(`/${world.slug}/templates`)
  const more = async (name: string, entry: string) => {
    await page.getByRole('button', { name: `More about ${name}`, exact: true }).click()
    await page.getByRole('menuitem', { name: entry }).click()
  }
  const download = page.waitForEvent('download')
  await more('Plain', 'Export as JSON')
  const document = JSON.parse(await readFile(await (await download).path(), 'utf8'))
  expect(document).toMatchObject({ key: 'plain', name: 'Plain', definition: { format_version: 1 } })

  await page.getByRole('button', { name: 'Import', exact: true }).click()
  const importing = page.getByRole('dialog', { name: 'Import a template' })
  const file = (content: unknown) => ({
    name: 'plain.template.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(content)),
  })
  await importing
    .getByLabel('File')
    .setInputFiles(file({ ...document, definition: { ...document.definition, colour: 1, fields: 7 } }))
  await importing.getByRole('button', { name: 'Import template' }).click()
  await expect(importing.getByRole('listitem')).toHaveCount(2)
  await importing.getByLabel('File').setInputFiles(file({ ...document, name: 'Brought along' }))
  await importing.getByLabel('Key').fill('brought_along')
  await importing.getByRole('button', { name: 'Import template' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Brought along' })).toBeVisible()
  const brought = (await listTemplates(admin, {})).find(({ key }) => key === 'brought_along')
  const { draft } = await getTemplate(admin, { templateId: brought?.id ?? '' })
  expect(draft).toEqual((await getTemplate(admin, { templateId: world.templateId })).draft)

  await page.goto(`/${world.slug}/templates`)
  await more('Plain', 'Duplicate')
  await page.getByRole('dialog').getByRole('button', { name: 'Duplicate template' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Plain copy' })).toBeVisible()

  await page.goto(`/${world.slug}/templates`)
  const archived = page.getByRole('table', { name: 'Archived templates' })
  await more('Plain copy', 'Archive')
  await expect(archived.getByRole('row', { name: /Plain copy/ })).toBeVisible()
  await more('Plain copy', 'Put back into use')
  await expect(archived).toBeHidden()
  await more('Plain copy', 'Delete')
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete template' }).click()
  await expect(page.getByRole('row', { name: /Plain copy/ })).toBeHidden()

  await more('Plain', 'Delete')
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete template' }).click()
  await expect(page.getByText('Plain is in use by 1 open case.').first()).toBeVisible()
  await expect(page.getByRole('row', { name: /Plain plain/ })).toBeVisible()
})
