import type { Page } from '@playwright/test'
import { caseName } from '@/lib/kernel/case-name'
import { getTemplate } from '@/lib/templates/queries/get-template'
import { makeCase, memberActor, type World } from '@/lib/testing/factories'
import { createWorkflow } from '@/lib/workflows/commands/create-workflow'
import { publishWorkflow } from '@/lib/workflows/commands/publish-workflow'
import { expect, test } from './fixtures/test'
import { drag } from './helpers/drag'
import { expectFocusInSight } from './helpers/focus'

const openSection = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Sections of the template' }).getByRole('button', { name }).click()

async function addModule(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Add module' }).click()
  await page
    .getByRole('menuitem', { name: new RegExp(`^${name}(?! and)`) })
    .first()
    .click()
}

const draftOf = async (world: World) =>
  (await getTemplate(memberActor(world, 'admin'), { templateId: world.templateId })).draft

test('modules and fields are dragged: before another, onto a tab, wider; and taken back', async ({
  browserOf,
  world,
}) => {
  const page = await browserOf('admin')
  await page.goto(`/${world.slug}/templates/plain?section=layout`)
  await page.getByRole('button', { name: 'Add a tab' }).click()
  for (const name of ['Fields', 'Checklist', 'Timeline']) await addModule(page, name)
  await page.getByRole('button', { name: 'Close settings' }).click()
  const modules = page.getByRole('list', { name: 'Modules of Overview' })
  const order = () =>
    draftOf(world).then(({ layout }) => layout.tabs.map((tab) => tab.modules.map(({ type }) => type).join(' ')))
  const frameOf = (name: string) =>
    modules.getByRole('listitem').filter({ has: page.getByRole('button', { name: `Move ${name}` }) })

  await drag(page, page.getByRole('button', { name: 'Move Timeline' }), frameOf('Fields'), { x: 0.5, y: 0.1 })
  await expect.poll(order).toEqual(['timeline fields checklist'])
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(order).toEqual(['fields checklist timeline'])

  await page.getByRole('button', { name: 'Add a tab' }).click()
  await page.getByRole('button', { name: 'Overview', exact: true }).click()
  await drag(
    page,
    page.getByRole('button', { name: 'Move Timeline' }),
    page.getByRole('button', { name: 'Tab 2', exact: true }),
    { x: 0.5, y: 0.5 },
  )
  await expect.poll(order).toEqual(['fields checklist', 'timeline'])

  const edge = frameOf('Checklist').locator('.cursor-col-resize')
  await drag(page, edge, modules, { x: 0.5, y: 0.6 })
  await expect.poll(async () => (await draftOf(world)).layout.tabs[0]?.modules[1]?.span).toBe(6)

  await openSection(page, 'Fields')
  const fields = page.getByRole('list', { name: 'Fields' })
  await drag(page, page.getByRole('button', { name: 'Move Amount' }), fields.getByRole('listitem').first(), {
    x: 0.5,
    y: 0.2,
  })
  await expect
    .poll(async () => (await draftOf(world)).fields.map(({ key }) => key))
    .toEqual(['amount', 'country', 'legal_name', 'tax_id'])
})

test('notes to begin with and buttons of workflows are set in the layout and used on the case', async ({
  browserOf,
  world,
}) => {
  const admin = memberActor(world, 'admin')
  const { workflowId } = await createWorkflow(admin, {
    name: 'Ask the register',
    definition: {
      trigger: { kind: 'case_button', label: 'Ask' },
      steps: [
        { key: 'note', name: 'Note', type: 'case.comment', config: { case: '{{trigger.case.id}}', message: 'Asked.' } },
      ],
    },
  })
  await publishWorkflow(admin, { workflowId })
  const page = await browserOf('admin')
  await page.goto(`/${world.slug}/templates/plain?section=layout`)
  await page.getByRole('button', { name: 'Add a tab' }).click()
  await addModule(page, 'Comments')
  await page.getByRole('button', { name: 'Add preset' }).click()
  await page.getByLabel('Preset', { exact: true }).fill('Register checked')
  await page.getByLabel('Note', { exact: true }).fill('Compared with the register: nothing differs.')
  await addModule(page, 'Buttons')
  await page.getByRole('checkbox', { name: 'All buttons that workflows have' }).click()
  await page.getByRole('button', { name: 'Add button' }).click()
  await page.getByLabel('Button', { exact: true }).fill('Ask the register now')
  await expect(page.getByRole('combobox', { name: 'Starts the workflow' })).toContainText('Ask the register')
  await expect(page.getByText('No problems')).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: 'Draft saved' })).toBeVisible()
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Publish version 2' }).click()
  await expect(page.getByText('Version 2 of Plain is published')).toBeVisible()

  const { number } = await makeCase(world)
  await page.goto(`/${world.slug}/cases/${caseName(number)}`)
  await page.getByRole('button', { name: 'Begin with a preset' }).click()
  await page.getByRole('menuitem', { name: /^Register checked/ }).click()
  const note = page.getByRole('textbox', { name: 'Write a note' })
  await expect(note).toHaveValue('Compared with the register: nothing differs.')
  await expect(note).toBeFocused()
  await page.getByRole('button', { name: 'Ask the register now' }).click()
  await page
    .getByRole('dialog', { name: 'Ask the register now' })
    .getByRole('button', { name: 'Ask the register now' })
    .click()
  await expect(page.getByText('Ask the register now was started')).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: 'Asked.' }).first()).toBeVisible()
})

test('what has the focus is in sight on a case, whatever bars lie over the page', async ({ browserOf, world }) => {
  const { number } = await makeCase(world, { fields: { legal_name: 'Brightwater Trading Ltd' } })
  const page = await browserOf('reviewer')
  await page.setViewportSize({ width: 1100, height: 480 }) // short enough that half of it is under something
  await page.goto(`/${world.slug}/cases/${caseName(number)}`)
  await expect(page.getByRole('textbox', { name: 'Write a note' })).toBeVisible()
  await expectFocusInSight(page, 60)
})
