import { setCaseStatus } from '@/lib/cases/commands/set-case-status'
import { setChecklistItem } from '@/lib/cases/commands/set-checklist-item'
import { createTeam } from '@/lib/teams/commands/create-team'
import { makeCase, memberActor } from '@/lib/testing/factories'
import { insertManyCases } from '@/lib/testing/many-cases'
import { createView } from '@/lib/views/commands/create-view'
import { expect, expectAccessible, test } from './fixtures/test'
import { expectLive, openQueue, rowOf, titlesShown } from './helpers/case-list'

test('a view is saved, counted, edited, reset, shared and opened first', async ({ browserOf, world }) => {
  await makeCase(world, { title: 'Urgent', priority: 'Critical', queueId: world.queueId, tags: ['vip'] })
  await makeCase(world, { title: 'Calm', priority: 'Low', queueId: world.queueId })
  const page = await browserOf('manager')
  await openQueue(page, world, '?priority=Critical')
  await page.getByRole('button', { name: 'Save as view' }).click()
  await page.getByLabel('Name').fill('On fire')
  await page.getByRole('combobox', { name: 'Who sees it' }).click()
  await page.getByRole('option', { name: 'Everyone here' }).click()
  await page.getByRole('button', { name: 'Save view' }).click()
  const views = page.getByRole('navigation', { name: 'Views' })
  await expect(views.getByRole('link', { name: 'On fire 1 cases' })).toHaveAttribute('aria-current', 'page')

  await page.getByRole('searchbox', { name: 'Search this list' }).fill('nothing')
  await expect(page.getByText('Edited')).toBeVisible()
  await page.getByRole('button', { name: 'Reset' }).click()
  await expect.poll(() => titlesShown(page)).toEqual(['Urgent'])
  await expect(page.getByText('Edited')).toBeHidden()

  await page.getByRole('button', { name: 'More about the view On fire' }).click()
  await page.getByRole('menuitem', { name: 'Open this page with this view' }).click()
  await page.getByText('This page opens with On fire').waitFor()
  await page.goto(`/${world.slug}/queues/first`)
  await expect(page).toHaveURL(/priority=Critical/)
  await views.getByRole('link', { name: 'All' }).click()
  await expect.poll(async () => (await titlesShown(page)).length).toBe(2)

  const colleague = await browserOf('reviewer')
  await openQueue(colleague, world)
  await colleague.getByRole('link', { name: /^On fire/ }).click()
  await expect.poll(() => titlesShown(colleague)).toEqual(['Urgent'])
  await colleague.keyboard.press('f')
  await colleague.getByRole('menuitem', { name: 'Tag' }).click()
  await colleague.getByLabel('Tag is').fill('vip')
  await colleague.getByRole('button', { name: 'Apply' }).click()
  await expect(colleague.getByRole('button', { name: 'Remove filter Tag is vip' })).toBeVisible()
  await expect(colleague.getByRole('button', { name: 'Save as' })).toBeVisible()
  await expect(colleague.getByRole('button', { name: 'Save', exact: true })).toBeHidden()
})

test('rows and columns are as the person likes them, here and next time', async ({ browserOf, world }) => {
  await makeCase(world, { title: 'Only', queueId: world.queueId, externalReference: 'EXT-77' })
  const page = await browserOf('reviewer')
  await openQueue(page, world)
  await page.getByRole('button', { name: 'Display' }).click()
  await page.getByRole('button', { name: 'Comfortable' }).click()
  await page.getByRole('checkbox', { name: 'Reference' }).click()
  await page.getByRole('checkbox', { name: 'Risk' }).click()
  await page.getByRole('button', { name: 'Move Deadline left' }).click()
  const headers = () => page.getByRole('columnheader').allTextContents()
  const wanted = ['', 'Status', 'Case', 'Title', 'Template', 'Assignee', 'Deadline', 'Priority', 'Updated', 'Reference']
  await expect.poll(headers).toEqual(wanted)
  await expect(rowOf(page, 'Only')).toContainText('EXT-77')
  await expect.poll(async () => (await rowOf(page, 'Only').boundingBox())?.height).toBe(44)
  await expect
    .poll(async () => {
      await page.reload()
      await rowOf(page, 'Only').waitFor()
      return headers()
    })
    .toEqual(wanted)
  expect((await rowOf(page, 'Only').boundingBox())?.height).toBe(44)
})

test('Space peeks, J and K go on peeking, and Escape takes one thing at a time', async ({ browserOf, world }) => {
  for (const [at, title] of ['One', 'Two'].entries())
    await makeCase(world, {
      title,
      slaExpiresInSeconds: (at + 1) * 3600,
      queueId: world.queueId,
      fields: { country: 'PT' },
    })
  const page = await browserOf('reviewer')
  await openQueue(page, world)
  await page.keyboard.press('j')
  await page.keyboard.press('Space')
  const panel = page.getByRole('complementary', { name: /^Peek at CAS-/ })
  await expect(panel.getByRole('heading', { name: 'One' })).toBeVisible()
  await expect(panel).toContainText('Portugal')
  await expect(panel.getByRole('region', { name: 'Deadline' })).toContainText(/Target.*1h.*= Deadline.*Set by hand/s)
  await page.keyboard.press('j')
  await expect(panel.getByRole('heading', { name: 'Two' })).toBeVisible()
  await expect(rowOf(page, 'Two')).toBeFocused()
  await expect(page).toHaveURL(/peek=CAS-/)
  await expectAccessible(page)
  await page.keyboard.press('x')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('toolbar')).toBeHidden()
  await expect(panel).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(panel).toBeHidden()
})

test('columns are as wide as the person draws or types them, and rows stand in groups', async ({
  browserOf,
  world,
}) => {
  await makeCase(world, { title: 'Burning', priority: 'Critical', queueId: world.queueId })
  await makeCase(world, { title: 'Cool', priority: 'Low', queueId: world.queueId })
  const page = await browserOf('reviewer')
  await page.setViewportSize({ width: 1440, height: 900 })
  await openQueue(page, world)
  const widthOf = async (name: string) => (await page.getByRole('columnheader', { name }).boundingBox())?.width
  const drawn = async () => {
    await page.getByRole('columnheader', { name: 'Template' }).hover()
    const edge = await page.locator('[data-column-edge=template]').boundingBox()
    if (!edge) return 0
    await page.mouse.move(edge.x + 3, edge.y + 10)
    await page.mouse.down()
    await page.mouse.move(edge.x + 63, edge.y + 10, { steps: 4 })
    await page.mouse.up()
    return widthOf('Template')
  }
  const before = (await widthOf('Template')) ?? 0
  await expect.poll(drawn).toBeGreaterThan(before + 40)

  await page.getByRole('button', { name: 'Display' }).click()
  await page.getByRole('spinbutton', { name: 'Width of Deadline' }).fill('200')
  await page.keyboard.press('Enter')
  await expect.poll(() => widthOf('Deadline')).toBe(200)
  await page.getByRole('checkbox', { name: 'Group by what it is sorted by' }).click()
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL(/group=true/)
  await page.getByRole('columnheader', { name: 'Priority' }).getByRole('button').click()
  const rows = page.getByRole('grid').getByRole('row')
  await expect(rows.filter({ hasText: 'Critical priority' })).toBeVisible()
  await expect(rows.nth(1)).toHaveText('Critical priority')
  await expect(rows.nth(3)).toHaveText('Low priority')
  await expectAccessible(page)
  await expect
    .poll(async () => {
      await page.reload()
      await rowOf(page, 'Burning').waitFor()
      return widthOf('Deadline')
    })
    .toBe(200)
})

test('several are given to a team, or decided at once; a view of all cases is counted in the sidebar', async ({
  browserOf,
  world,
}) => {
  const actor = memberActor(world, 'manager')
  await createTeam(actor, { name: 'Second line', memberIds: [world.people.approver.id] })
  for (const title of ['One', 'Two']) {
    const { id: caseId } = await makeCase(world, { title, queueId: world.queueId, fields: { legal_name: title } })
    await setCaseStatus(actor, { caseId, status: 'in_progress' })
    await setChecklistItem(actor, { caseId, key: 'proof', done: true })
  }
  await createView(actor, {
    name: 'Work of the day',
    scope: 'everyone',
    definition: { filters: { status: ['in_progress'] } },
  })
  const page = await browserOf('approver')
  await openQueue(page, world)
  const sidebar = page.getByRole('navigation', { name: 'Main' })
  await expect(sidebar.getByRole('link', { name: 'Work of the day 2' })).toBeVisible()
  await page.getByRole('checkbox', { name: 'Select every case shown' }).click()
  await expect(page.getByRole('toolbar')).toContainText('2 selected')
  await page.keyboard.press('a')
  const box = page.getByRole('combobox', { name: 'Person or team' })
  await expect(box).toBeFocused()
  await box.fill('Second')
  await page.getByRole('option', { name: /Second line/ }).click()
  await expect(page.getByText('2 cases assigned to Second line')).toBeVisible()

  await page.getByRole('checkbox', { name: 'Select every case shown' }).click()
  await expect(page.getByRole('toolbar')).toContainText('2 selected')
  await page.keyboard.press('e')
  await page.getByRole('menuitem', { name: 'Approve' }).click()
  const dialog = page.getByRole('dialog', { name: 'Decide: Approve' })
  await dialog.getByLabel('Narrative').fill('Checked with the register of companies.')
  await dialog.getByRole('button', { name: 'Decide 2 cases' }).click()
  await expect(page.getByText('2 cases decided: Approve')).toBeVisible()
  await expect(sidebar.getByRole('link', { name: 'Work of the day 0' })).toBeVisible({ timeout: 25_000 })
})

test('a change of a few is taken back as one', async ({ browserOf, world }) => {
  for (const title of ['First', 'Second']) await makeCase(world, { title, queueId: world.queueId, priority: 'Low' })
  const page = await browserOf('manager')
  await openQueue(page, world)
  await page.getByRole('checkbox', { name: 'Select every case shown' }).click()
  await page.keyboard.press('p')
  await page.getByRole('menuitem', { name: 'Critical' }).click()
  await expect(page.getByText('2 cases set to Critical')).toBeVisible()
  await expect(rowOf(page, 'First')).toContainText('Critical')
  await page.keyboard.press('z')
  await expect(page.getByText('2 cases put back')).toBeVisible()
  for (const title of ['First', 'Second']) await expect(rowOf(page, title)).toContainText('Low')
})

test('all that match are changed in the background, through navigation and reload', async ({ browserOf, world }) => {
  await insertManyCases(world, 100)
  const page = await browserOf('manager')
  await page.goto(`/${world.slug}/cases?state=all&sort=created_at`)
  await expectLive(page)
  await page.keyboard.press('j')
  await page.keyboard.press('ControlOrMeta+a')
  await page.getByRole('button', { name: 'Select all 100 matching' }).click()
  await expect(page.getByRole('toolbar')).toContainText('100 selected')
  await page.keyboard.press('l')
  await page.getByLabel('Add').fill('swept')
  await page.getByRole('button', { name: 'Change 100 cases' }).click()
  const ahead = page.getByRole('dialog', { name: '100 cases will be tagged anew' })
  await expect(ahead).toContainText('50 would refuse', { timeout: 20_000 })
  await ahead.getByRole('button', { name: 'Change 100 cases' }).click()
  const card = page.getByRole('region', { name: 'Add the tag swept' })
  await expect(card).toContainText(/\d+ \/ 100/, { timeout: 30_000 })
  await page.goto(`/${world.slug}/my-work`)
  const button = page.getByRole('button', { name: /^In the background: Add the tag swept/ })
  await expect(button).toHaveAccessibleName(/100 \/ 100 · 50 failed/, { timeout: 30_000 })
  await button.click()
  await page.getByRole('button', { name: 'Show failures' }).click()
  await expect(page.getByRole('list', { name: 'Failures' })).toContainText(/CAS-\d+.*closed/i)
  await page.getByRole('button', { name: 'Retry failed' }).click()
  await expect(card).not.toContainText('100 / 100')
  await expect(card).toContainText(/100 \/ 100 · 50 failed.*Done/s, { timeout: 30_000 })
  await page.getByRole('button', { name: 'Dismiss' }).click()
  await expect(button).toBeHidden()
})
