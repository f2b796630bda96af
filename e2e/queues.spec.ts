import { makeCase } from '@/lib/testing/factories'
import { expect, expectAccessible, test } from './fixtures/test'
import { openQueue, rowOf, titlesShown } from './helpers/case-list'

const hour = 3600

test('a queue shows its cases by deadline, and by what a person presses', async ({ browserOf, world }) => {
  await makeCase(world, { title: 'Later', slaExpiresInSeconds: 9 * hour, priority: 'Critical', queueId: world.queueId })
  await makeCase(world, { title: 'Sooner', slaExpiresInSeconds: hour, priority: 'Low', queueId: world.queueId })
  await makeCase(world, { title: 'Elsewhere', queueId: world.otherQueueId })
  const page = await browserOf('reviewer')
  await openQueue(page, world)
  expect(await titlesShown(page)).toEqual(['Sooner', 'Later'])
  await page.getByRole('button', { name: 'Priority' }).click()
  await expect.poll(() => titlesShown(page)).toEqual(['Later', 'Sooner'])
  await expect(page).toHaveURL(/sort=priority/)
  await page.goBack()
  await expect.poll(() => titlesShown(page)).toEqual(['Sooner', 'Later'])
})

test('filters are in the address, and come off one by one', async ({ browserOf, world }) => {
  await makeCase(world, { title: 'Urgent', priority: 'Critical', queueId: world.queueId })
  await makeCase(world, { title: 'Calm', priority: 'Low', queueId: world.queueId })
  const page = await browserOf('reviewer')
  await openQueue(page, world)
  await page.keyboard.press('f')
  await page.getByRole('menuitem', { name: 'Priority' }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Critical' }).click()
  await expect.poll(() => titlesShown(page)).toEqual(['Urgent'])
  await expect(page).toHaveURL(/priority=Critical/)
  await page.reload()
  expect(await titlesShown(page)).toEqual(['Urgent'])
  await page.getByRole('button', { name: 'Remove filter Priority is Critical' }).click()
  await expect.poll(async () => (await titlesShown(page)).length).toBe(2)
  await page.getByRole('searchbox', { name: 'Search this list' }).fill('nothing like it')
  await page.getByText('No case matches these filters').waitFor()
  await page.getByRole('button', { name: 'Clear filters' }).last().click()
  await expect.poll(async () => (await titlesShown(page)).length).toBe(2)
})

test('the keyboard walks, chooses and gives cases to people', async ({ browserOf, world }) => {
  for (const [at, title] of ['One', 'Two', 'Three', 'Four'].entries())
    await makeCase(world, { title, slaExpiresInSeconds: (at + 1) * hour, queueId: world.queueId })
  const page = await browserOf('reviewer')
  await openQueue(page, world)
  await page.keyboard.press('j')
  await expect(rowOf(page, 'One')).toBeFocused()
  await page.keyboard.press('x')
  await page.keyboard.press('j')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Shift+X')
  await expect(page.getByRole('toolbar')).toContainText('3 selected')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('toolbar')).toBeHidden()
  await expect(rowOf(page, 'Three')).toBeFocused()
  await page.keyboard.press('x')
  await page.keyboard.press('i')
  await expect(page.getByText(/CAS-\d+ assigned to you/)).toBeVisible()
  await expect(rowOf(page, 'Three')).toContainText(world.people.reviewer.name)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/cases\/CAS-\d{6}$/)
})

test('several cases at once, and those that refuse say why', async ({ browserOf, world }) => {
  for (const title of ['First of two', 'Second of two']) await makeCase(world, { title, queueId: world.queueId })
  const page = await browserOf('manager')
  await openQueue(page, world)
  await page.getByRole('checkbox', { name: 'Select every case shown' }).click()
  await page.keyboard.press('e')
  await page.getByRole('menuitem', { name: 'Approve' }).click()
  const decide = page.getByRole('dialog', { name: 'Decide: Approve' })
  await decide.getByLabel('Narrative').fill('Checked with the register of companies.')
  await decide.getByRole('button', { name: 'Decide 2 cases' }).click()
  const refusal = page.getByRole('alertdialog', { name: 'Not decided: Approve' })
  await expect(refusal).toContainText(/CAS-\d{6}: A case cannot go from New to Closed/)
  await expectAccessible(page)
  await refusal.getByRole('button', { name: 'Close' }).click()
  await expect(decide).toBeHidden()

  await page.keyboard.press('p')
  await page.getByRole('menuitem', { name: 'Critical' }).click()
  await expect(page.getByText('2 cases set to Critical')).toBeVisible()
  await expect(rowOf(page, 'First of two')).toContainText('Critical')
  await page.getByRole('checkbox', { name: 'Select every case shown' }).click()
  await page.getByRole('button', { name: 'Move' }).click()
  await page.getByRole('menuitem', { name: 'Second' }).click()
  await expect(page.getByText('2 cases moved to Second')).toBeVisible()
  for (const title of ['First of two', 'Second of two'])
    await expect(rowOf(page, title)).toContainText('no longer in this list')
  await page.keyboard.press('j')
  await expect(page.getByText('Queue clear')).toBeVisible()
})

test('start reviewing takes the most urgent case and opens it', async ({ browserOf, world }) => {
  await makeCase(world, { title: 'Can wait', priority: 'Low', queueId: world.queueId })
  const urgent = await makeCase(world, { title: 'Take me', priority: 'Critical', queueId: world.queueId })
  const page = await browserOf('reviewer')
  await openQueue(page, world)
  await page.getByRole('button', { name: 'Start reviewing' }).click()
  await expect(page).toHaveURL(new RegExp(`/cases/CAS-0*${urgent.number}\\?queue=first$`))
  const session = page.getByRole('region', { name: 'Review session' })
  await expect(session).toContainText('0 done today · 1 waiting')
})

test('an auditor reads and is told why nothing can be taken', async ({ browserOf, world }) => {
  await makeCase(world, { title: 'Only to read', queueId: world.queueId })
  const page = await browserOf('auditor')
  await openQueue(page, world)
  await expect(page.getByRole('button', { name: 'Start reviewing' })).toBeDisabled()
  await page.getByRole('checkbox', { name: /^Select CAS/ }).click()
  await expect(page.getByRole('button', { name: 'Assign to me' })).toBeDisabled()
})

test('a number in the search jumps to its case, words open the list of what matches', async ({ browserOf, world }) => {
  const made = await makeCase(world, { title: 'Needle in the hay', queueId: world.queueId })
  const page = await browserOf('reviewer')
  await page.goto(`/${world.slug}/my-work`)
  await page.keyboard.press('/')
  await page.getByRole('searchbox', { name: 'Search cases' }).fill('needle')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/cases\?.*q=needle/)
  await expect(rowOf(page, 'Needle in the hay')).toBeVisible()
  await page.keyboard.press('/')
  await page.getByRole('searchbox', { name: 'Search cases' }).fill(`cas-${made.number}`)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/cases\/CAS-\d{6}$/)
})

test('a long list goes on by itself and draws only what is near', async ({ browserOf, world }) => {
  for (let at = 0; at < 130; at++) await makeCase(world, { title: `Case ${at}`, queueId: world.queueId })
  const page = await browserOf('reviewer')
  await openQueue(page, world)
  await expect
    .poll(
      async () => {
        await page.mouse.wheel(0, 4000)
        return page.getByRole('grid').getAttribute('aria-rowcount')
      },
      { timeout: 30_000 }, // three pages, each asked for when the one before is drawn
    )
    .toBe('131')
  expect((await titlesShown(page)).length).toBeLessThan(100)
})

test('a person says that they are busy, and plans a time away, from wherever they are', async ({
  browserOf,
  world,
}) => {
  const page = await browserOf('reviewer')
  await openQueue(page, world)
  const account = page.getByRole('button', { name: /Account/ })
  await account.click()
  await page.getByRole('menuitemradio', { name: 'Busy' }).click()
  await expect(account).toHaveAccessibleName(/Busy/)
  await account.click()
  await page.getByRole('menuitem', { name: 'Away from … to …' }).click()
  const dialog = page.getByRole('dialog', { name: 'Your time away' })
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(account).toHaveAccessibleName(/Away/)
})
