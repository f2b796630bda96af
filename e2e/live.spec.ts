import { assignCase } from '@/lib/cases/commands/assign-case'
import { makeCase, memberActor } from '@/lib/testing/factories'
import { expect, test } from './fixtures/test'
import { expectLive, openQueue, rowOf, titlesShown } from './helpers/case-list'

const hour = 3600
const withinSecond = { timeout: 1000 }

test('a change in one browser shows in another within a second, and no row moves', async ({ browserOf, world }) => {
  for (const [at, title] of ['One', 'Two', 'Three'].entries())
    await makeCase(world, { title, slaExpiresInSeconds: (at + 1) * hour, priority: 'Low', queueId: world.queueId })
  const [watching, acting] = [await browserOf('manager'), await browserOf('reviewer')]
  await openQueue(watching, world, '?sort=priority')
  await openQueue(acting, world)
  await expectLive(watching)
  await acting.keyboard.press('j')
  await acting.keyboard.press('j')
  await acting.keyboard.press('j')
  await acting.keyboard.press('x')
  await acting.keyboard.press('p')
  await acting.getByRole('menuitem', { name: 'Critical' }).click()
  await expect(acting.getByText(/set to Critical/)).toBeVisible()
  await expect(rowOf(watching, 'Three')).toContainText('Critical', withinSecond)
  expect(await titlesShown(watching)).toEqual(['One', 'Two', 'Three'])
})

test('a new case waits to be shown, and one that left stays dimmed until the list is touched', async ({
  browserOf,
  world,
}) => {
  const leaving = await makeCase(world, { title: 'Leaving', slaExpiresInSeconds: hour, queueId: world.queueId })
  await makeCase(world, { title: 'Staying', slaExpiresInSeconds: 2 * hour, queueId: world.queueId })
  const page = await browserOf('manager')
  await openQueue(page, world, '?assignee=none')
  await expectLive(page)

  await makeCase(world, { title: 'Arriving', slaExpiresInSeconds: 60, queueId: world.queueId })
  await expect(page.getByText('1 new case', { exact: true })).toBeVisible(withinSecond)
  expect(await titlesShown(page)).toEqual(['Leaving', 'Staying'])

  const reviewer = world.people.reviewer
  await assignCase(memberActor(world, 'manager'), { caseId: leaving.id, assignee: reviewer.id })
  await expect(rowOf(page, 'Leaving')).toContainText('no longer in this list', withinSecond)
  expect(await titlesShown(page)).toEqual(['Leaving', 'Staying'])

  await page.keyboard.press('j')
  await expect(rowOf(page, 'Staying')).toBeFocused()
  expect(await titlesShown(page)).toEqual(['Staying'])
  await page.keyboard.press('.')
  await expect.poll(() => titlesShown(page)).toEqual(['Arriving', 'Staying'])
})

test('the bell rings for the one who was given a case', async ({ browserOf, world }) => {
  const given = await makeCase(world, { title: 'For you', queueId: world.queueId })
  const page = await browserOf('reviewer')
  await openQueue(page, world)
  await expectLive(page)
  await assignCase(memberActor(world, 'manager'), { caseId: given.id, assignee: world.people.reviewer.id })
  await page.getByRole('button', { name: 'Inbox, 1 unread' }).click()
  await page.getByRole('link', { name: /assigned a case to you/ }).click()
  await expect(page).toHaveURL(/\/cases\/CAS-\d{6}$/)
  await expect(page.getByRole('button', { name: 'Inbox', exact: true })).toBeVisible()
})

test('counts in the sidebar follow, and two tabs share one stream', async ({ browserOf, world }) => {
  const page = await browserOf('reviewer')
  await openQueue(page, world)
  await expectLive(page)
  const second = await page.context().newPage()
  const streams: string[] = []
  second.on('request', (request) => request.url().endsWith('/live') && streams.push(request.url()))
  await openQueue(second, world)
  await expectLive(second)
  await makeCase(world, { title: 'Counted', queueId: world.queueId })
  for (const tab of [page, second])
    await expect(tab.getByRole('link', { name: /^First/ }).first()).toContainText('1', { timeout: 3000 })
  expect(streams).toEqual([])
})
