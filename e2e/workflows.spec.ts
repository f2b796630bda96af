import type { Page } from '@playwright/test'
import { createTeam } from '@/lib/teams/commands/create-team'
import { asOwner, memberActor, type World } from '@/lib/testing/factories'
import { makeKey } from '@/lib/testing/native-client'
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
  await expect(admin.getByRole('button', { name: /^Assign case: Failed, \d+ m?s$/ })).toBeVisible()
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
  await admin.getByRole('button', { name: /^Inbox, / }).click()
  await expect(admin.getByText('A run of your workflow To a team failed')).toBeVisible()
  await admin.keyboard.press('Escape')
  await admin.getByRole('button', { name: 'Show the step' }).click()
  await expect(admin.getByRole('complementary', { name: 'Details' }).getByRole('alert')).toBeVisible()
  await disable(reviewer.id, null)
  await admin.getByRole('button', { name: 'Resume from the failed step' }).click()
  await expect(admin.getByRole('button', { name: 'Assign case: Succeeded' })).toBeVisible()
})
