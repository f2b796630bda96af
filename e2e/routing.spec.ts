import { readCase } from '@/lib/cases/queries/read-case'
import { paths } from '@/lib/paths'
import { makeCase, memberActor } from '@/lib/testing/factories'
import { expect, test } from './fixtures/test'

test('a manager makes a queue, tries its rule on recent cases, and a new case goes there', async ({
  browserOf,
  world,
}) => {
  const urgent = await makeCase(world, { priority: 'Critical', title: 'Urgent one' })
  const page = await browserOf('manager')
  await page.goto(`/${world.slug}/settings/queues`)
  await page.getByRole('link', { name: 'New queue' }).click()
  await page.getByLabel('Name').fill('Urgent')
  await page.getByRole('button', { name: 'Add a rule' }).click()
  await page.getByLabel('Rule 1', { exact: true }).fill('Critical')
  await page.getByRole('button', { name: 'Test against recent cases' }).click()
  await expect(page.getByText('Of the one open case this queue takes 1; 1 would go elsewhere than now.')).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: 'Urgent one' })).toContainText(
    'First → This queue, by Critical',
  )
  await page.getByRole('button', { name: 'Make queue' }).click()
  await expect(page).toHaveURL(`/${world.slug}/settings/queues`)
  const list = page.getByRole('list', { name: 'Queues in order' })
  const rows = list.locator(':scope > li') // each lists its rules in turn
  await expect(rows.last()).toContainText('Urgent')
  await page.getByRole('button', { name: 'Move Urgent up' }).press('Enter')
  await expect(rows.nth(1)).toContainText('Urgent')
  expect((await readCase(memberActor(world), urgent.id)).queueId).toBe(world.queueId)
  expect((await makeCase(world)).queueId).not.toBe(world.queueId)
})

test('a policy gives the next case to a reviewer and says why; a team is changed', async ({ browserOf, world }) => {
  const page = await browserOf('manager')
  await page.goto(`/${world.slug}/settings/teams`)
  await page.getByRole('button', { name: 'New team' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name').fill('Iberia')
  await dialog.getByLabel('People').fill(world.people.reviewer.name)
  await page.getByRole('option', { name: world.people.reviewer.name }).click()
  await dialog.getByRole('button', { name: 'Make team' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: 'Iberia' })).toContainText(world.people.reviewer.name)
  await page.goto(`/${world.slug}/settings/assignment/new`)
  await page.getByLabel('Name').fill('Share')
  await page.getByLabel('Add a queue').click()
  await page.getByRole('option', { name: 'First' }).click()
  await page.getByRole('button', { name: 'Make policy' }).click()
  await expect(page.getByRole('list', { name: 'Policies in order' })).toContainText('Share')
  const made = await makeCase(world)
  expect(made).toMatchObject({ assigneeId: world.people.reviewer.id, assignmentMethod: 'policy' })
  await page.goto(paths.case(world.slug, made.number))
  await expect(page.getByText(/Least loaded · 0 open before · one of 1 · under cap 20/).first()).toBeVisible()
})

test('a calendar and a policy by it; the deadline is shown before and counted after', async ({ browserOf, world }) => {
  const page = await browserOf('manager')
  await page.goto(`/${world.slug}/settings/deadlines/calendars/new`)
  await page.getByLabel('Name', { exact: true }).fill('Office hours')
  await page.getByRole('button', { name: 'Add its public holidays' }).click()
  await expect(page.getByRole('textbox', { name: 'Name of day off 1', exact: true })).toHaveValue('New Year’s Day')
  await page.getByRole('button', { name: 'Make calendar' }).click()
  await expect(page.getByText('Mon to Fri 09:00–17:00')).toBeVisible()
  await makeCase(world)
  await page.getByRole('link', { name: 'New policy' }).click()
  await page.getByLabel('Name', { exact: true }).fill('Office')
  await page.getByLabel('Queues', { exact: true }).fill('First')
  await page.getByRole('option', { name: 'First' }).click()
  await page.getByRole('heading', { name: 'How time is counted' }).click()
  await page.getByLabel('Calendar').click()
  await page.getByRole('option', { name: 'Office hours' }).click()
  await page.getByRole('button', { name: 'Preview on open cases' }).click()
  await expect(page.getByText('Of one open case, 0 would be due earlier and 1 later.')).toBeVisible()
  await page.getByRole('button', { name: 'Make policy' }).click()
  await expect(page.getByRole('link', { name: 'Office', exact: true })).toBeVisible()
  expect((await makeCase(world)).slaStatus).toBe('on_track')
})
