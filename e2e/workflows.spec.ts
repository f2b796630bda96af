import type { Page } from '@playwright/test'
import { createTeam } from '@/lib/teams/commands/create-team'
import { asOwner, makeCase, memberActor, type World } from '@/lib/testing/factories'
import { makeKey } from '@/lib/testing/native-client'
import { action, makeWorkflow } from '@/lib/testing/workflows'
import { expect, test } from './fixtures/test'

/** Finds a step and adds it where the picker was opened for. */
async function pick(page: Page, words: string) {
  await page.getByRole('combobox', { name: 'Find action' }).fill(words)
  await page.keyboard.press('Enter')
}

async function choose(page: Page, box: string, option: string) {
  await page.getByRole('combobox', { name: `${box} (required)` }).click()
  await page.getByRole('option', { name: option }).first().click()
}

/** Creating a Case, then Assign Case, as the help pages say it; the assignee is left to choose. */
async function drawIntake(page: Page, world: World, name: string) {
  await page.goto(`/${world.slug}/workflows`)
  await page.getByRole('button', { name: 'New workflow' }).click()
  await page.getByRole('dialog').getByLabel('Name').fill(name)
  await page.keyboard.press('Enter')
  const events = page.getByRole('combobox', { name: 'Events' })
  await events.fill('Inquiry completed')
  await page.getByRole('option', { name: /Inquiry completed/ }).click()
  await page.getByRole('button', { name: 'Add a step after the trigger' }).click()
  await pick(page, 'create case')
  await choose(page, 'Template', 'Plain')
  await page.getByRole('textbox', { name: 'Title' }).fill('Review of ')
  await page.getByRole('button', { name: 'Title: insert a value' }).click()
  await page.getByRole('combobox', { name: 'Find a value' }).fill('trigger.object.title')
  await page.keyboard.press('Enter')
  await page.getByRole('combobox', { name: 'Case fields: add a field' }).click()
  await page.getByRole('option', { name: 'Legal name' }).click()
  await page.getByRole('textbox', { name: 'Legal name' }).fill('{{trigger.object.data.name}}')
  await page.getByRole('combobox', { name: 'Objects to attach' }).click()
  await page
    .getByRole('option', { name: /Object/ })
    .first()
    .click()
  await page.getByRole('button', { name: /^Create case: / }).press('n')
  await pick(page, 'assign case')
  await choose(page, 'Case', 'Create case · Case')
}

async function publish(page: Page, number: number) {
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText('Draft saved')).toBeVisible()
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await page.getByRole('button', { name: `Publish version ${number}` }).click()
  await expect(page.getByText(`Version ${number} of`)).toBeVisible()
}

const disable = (userId: string, at: Date | null) =>
  asOwner((owner) => owner.query('update users set disabled_at = $2 where id = $1', [userId, at]))

/** Posts an inquiry through the API, as the system that checks identities would. */
async function postInquiry(page: Page, key: string, reference: string) {
  const response = await page.request.post('/v1/objects', {
    headers: { 'X-API-KEY': key },
    data: {
      type: 'inquiry',
      external_reference: reference,
      title: reference,
      status: 'Completed',
      data: { name: 'Ana Prata' },
    },
  })
  expect(response.status()).toBe(201)
}

/** The newest of so many runs, once it has come to that state. */
async function openNewestRun(page: Page, world: World, runs: number, state: string) {
  await page.goto(`/${world.slug}/workflows/runs`)
  const rows = page.getByRole('table', { name: 'Runs' }).getByRole('row')
  await expect(rows).toHaveCount(runs + 1)
  await expect(rows.nth(1)).toContainText(state)
  await rows.nth(1).getByRole('link').first().click()
  await expect(page.getByRole('heading', { name: 'This run' })).toBeVisible()
}

test('an inquiry becomes a case assigned to a person, who is told; and goes on when that person is gone', async ({
  browserOf,
  world,
}) => {
  test.setTimeout(120_000) // draws a workflow, runs it twice
  const { key } = await makeKey(world)
  const { reviewer } = world.people
  const admin = await browserOf('admin')
  await drawIntake(admin, world, 'To a person')
  await choose(admin, 'Assignee type', 'Person')
  await choose(admin, 'Assignee', reviewer.name)
  await admin.getByText('Advanced configuration').click()
  await admin.getByRole('checkbox', { name: 'Continue on error' }).click()
  await admin.getByRole('button', { name: /^Assign case: / }).press('n')
  await pick(admin, 'add comment')
  await admin.getByRole('textbox', { name: 'Comment (required)' }).fill('The intake is done.')
  await publish(admin, 1)

  await postInquiry(admin, key, 'inquiry-1')
  await openNewestRun(admin, world, 1, 'Succeeded')
  await admin.getByRole('link', { name: /^CAS-/ }).click()
  await expect(admin.getByRole('heading', { name: /Review of inquiry-1/ })).toBeVisible()
  await expect(admin.getByText('Ana Prata').first()).toBeVisible()
  await expect(admin.getByRole('button', { name: new RegExp(reviewer.name) }).first()).toBeVisible()
  const person = await browserOf('reviewer')
  await person.goto(`/${world.slug}/my-work`)
  await expect(person.getByText('Review of inquiry-1')).toBeVisible()
  await person.getByRole('button', { name: /^Inbox, / }).click()
  await expect(person.getByText(/assigned .* to you/).first()).toBeVisible()
  await person.close()

  // from the timeline to the step that acted, and back
  await admin.getByRole('tab', { name: 'Timeline' }).click()
  await admin
    .getByRole('listitem')
    .filter({ hasText: 'assigned the case' })
    .getByRole('link', { name: 'Workflow To a person' })
    .click()
  const details = admin.getByRole('complementary', { name: 'Details' })
  await expect(details.getByRole('heading', { name: 'Assign case' })).toBeVisible()
  await expect(details.getByRole('region', { name: 'Output' })).toContainText(reviewer.id)
  await details.getByRole('button', { name: 'The run' }).click()
  await expect(details.getByRole('link', { name: /^CAS-/ })).toBeVisible()

  await disable(reviewer.id, new Date())
  await postInquiry(admin, key, 'inquiry-2')
  await openNewestRun(admin, world, 2, 'Succeeded')
  await expect(admin.getByRole('button', { name: 'Assign case: Failed' })).toBeVisible()
  await expect(admin.getByRole('button', { name: /comment to case: Succeeded/ })).toBeVisible()
  await disable(reviewer.id, null)
})

test('an inquiry becomes a case assigned to a team; without continue on error the run stops, and is taken up again', async ({
  browserOf,
  world,
}) => {
  test.setTimeout(120_000) // draws a workflow, runs it twice
  await createTeam(memberActor(world, 'admin'), { name: 'Screening', memberIds: [world.people.approver.id] })
  const { key } = await makeKey(world)
  const { reviewer } = world.people
  const admin = await browserOf('admin')
  await drawIntake(admin, world, 'To a team')
  await choose(admin, 'Assignee type', 'Team')
  await choose(admin, 'Assignee', 'Screening')
  await publish(admin, 1)
  await postInquiry(admin, key, 'inquiry-3')
  await openNewestRun(admin, world, 1, 'Succeeded')
  await admin.getByRole('link', { name: /^CAS-/ }).click()
  await expect(admin.getByText('Screening', { exact: true }).first()).toBeVisible()
  const member = await browserOf('approver')
  await member.goto(`/${world.slug}/my-work`)
  await member.getByRole('button', { name: /^Inbox, / }).click()
  await expect(member.getByText('A case was assigned to your team Screening')).toBeVisible()

  await admin.goto(`/${world.slug}/workflows`)
  await admin.getByRole('link', { name: 'To a team' }).click()
  await admin.getByRole('button', { name: /^Assign case: / }).click()
  await choose(admin, 'Assignee type', 'Person')
  await choose(admin, 'Assignee', reviewer.name)
  await publish(admin, 2)
  await disable(reviewer.id, new Date())
  await postInquiry(admin, key, 'inquiry-4')
  await openNewestRun(admin, world, 2, 'Failed')
  await admin.getByRole('button', { name: 'Show the step' }).click()
  await expect(admin.getByRole('complementary', { name: 'Details' }).getByRole('alert')).toBeVisible()
  await disable(reviewer.id, null)
  await admin.getByRole('button', { name: 'Resume from the failed step' }).click()
  await expect(admin.getByRole('button', { name: 'Assign case: Succeeded' })).toBeVisible()
})

test('a workflow is started by hand on chosen cases and for rows of a CSV; a secret is kept and not shown again; a definition is copied and brought in', async ({
  browserOf,
  world,
}) => {
  test.setTimeout(120_000) // three pages of work, and two runs each of two workflows
  const say = (value: string) => [action('say', 'output', { values: { said: value } })]
  const onCases = {
    kind: 'manual' as const,
    subject: 'case' as const,
    inputs: [{ key: 'why', label: 'Why', type: 'text' as const, required: true }],
  }
  const note = action('note', 'case.comment', { case: '{{trigger.case.id}}', message: '{{trigger.fields.why}}' })
  await makeWorkflow(world, { trigger: onCases, steps: [note] }, 'Ask again')
  const onRows = {
    kind: 'manual' as const,
    subject: 'row' as const,
    inputs: [{ key: 'amount', label: 'Amount', type: 'number' as const, required: true }],
  }
  await makeWorkflow(world, { trigger: onRows, steps: say('{{trigger.fields.amount}}') }, 'Read amounts')
  for (const title of ['One', 'Two', 'Three']) await makeCase(world, { title })
  const admin = await browserOf('admin')
  const rows = admin.getByRole('table', { name: 'Runs' }).getByRole('row')

  await admin.goto(`/${world.slug}/cases`)
  await admin.getByRole('row', { name: /Three/ }).getByRole('checkbox').click()
  await admin.getByRole('row', { name: /Two/ }).getByRole('checkbox').click()
  await admin.getByRole('toolbar', { name: 'Selected cases' }).getByRole('button', { name: 'Workflow' }).click()
  await admin.getByRole('menuitem', { name: 'Ask again' }).click()
  await admin.getByRole('button', { name: 'Start 2 runs' }).click()
  await expect(admin.getByText('Why is required.')).toBeVisible()
  await admin.getByRole('textbox', { name: 'Why' }).fill('Asked for by hand')
  await admin.getByRole('button', { name: 'Start 2 runs' }).click()
  await admin.getByRole('button', { name: 'Show the runs' }).click()
  await expect(rows).toHaveCount(3)
  await expect(rows.filter({ hasText: 'Succeeded' })).toHaveCount(2)

  await admin.goto(`/${world.slug}/workflows`)
  await admin.getByRole('button', { name: 'Change Read amounts' }).click()
  await admin.getByRole('menuitem', { name: 'Start from a CSV' }).click()
  await admin.getByRole('textbox', { name: 'Rows' }).fill('Amount;Note\n12;x\nmany;y')
  await expect(admin.getByText('Not used: Note.')).toBeVisible()
  await admin.getByRole('button', { name: 'Start 2 runs' }).click()
  await expect(admin.getByText('Row 2: Amount must be a number.')).toBeVisible()
  await admin
    .getByLabel('File')
    .setInputFiles({ name: 'rows.csv', mimeType: 'text/csv', buffer: Buffer.from('amount\n12\n13\n') })
  await admin.getByRole('button', { name: 'Start 2 runs' }).click()
  await admin.getByRole('button', { name: 'Show the runs' }).click()
  await expect(rows.filter({ hasText: 'Succeeded' })).toHaveCount(2)

  await admin.goto(`/${world.slug}/settings/secrets`)
  await admin.getByRole('button', { name: 'Add secret' }).click()
  await admin.getByRole('textbox', { name: 'Name' }).fill('bank')
  await admin.getByRole('dialog').getByRole('button', { name: 'Add secret' }).click()
  const secret = await admin.getByRole('textbox', { name: 'Secret' }).inputValue()
  expect(secret.length).toBeGreaterThan(40)
  await admin.getByRole('button', { name: 'Done' }).click()
  await expect(admin.getByRole('rowheader', { name: 'bank' })).toBeVisible()
  expect(await admin.content()).not.toContain(secret)

  await admin.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await admin.goto(`/${world.slug}/workflows`)
  await admin.getByRole('link', { name: 'Read amounts' }).click()
  await admin.getByRole('button', { name: 'More' }).click()
  await admin.getByRole('menuitem', { name: 'Copy as JSON' }).click()
  await expect(admin.getByText(/copied as JSON/)).toBeVisible()
  const copied = await admin.evaluate(() => navigator.clipboard.readText())
  await admin.goto(`/${world.slug}/workflows`)
  await admin.getByRole('button', { name: 'New workflow' }).click()
  await admin.getByRole('dialog').getByLabel('Name').fill('Brought in')
  await admin.getByRole('button', { name: 'Import' }).click()
  await admin.getByRole('textbox', { name: 'Definition' }).fill(copied)
  await admin.getByRole('button', { name: 'Create workflow' }).click()
  await expect(admin.getByRole('heading', { name: 'Brought in' })).toBeVisible()
  await expect(admin.getByText('No problems')).toBeVisible()
})
