import { assignCase } from '@/lib/cases/commands/assign-case'
import { makeCase, memberActor } from '@/lib/testing/factories'
import { expect, expectAccessible, test } from './fixtures/test'

const hour = 3600

test('"Ana is away from tomorrow": the manager sees the effect and hands her work over, on the board', async ({
  browserOf,
  world,
}) => {
  const { reviewer: ana, approver: free } = world.people
  for (const title of ['One', 'Two', 'Three']) {
    const { id } = await makeCase(world, { title, queueId: world.queueId })
    await assignCase(memberActor(world, 'manager'), { caseId: id, assignee: ana.id })
  }
  const page = await browserOf('manager')
  await page.goto(`/${world.slug}/board`)
  const rowOf = (name: string) => page.getByRole('row').filter({ hasText: name })
  await expect(rowOf(ana.name)).toContainText('3 / –')

  await page.getByRole('button', { name: `Availability of ${ana.name}` }).click()
  await page.getByRole('menuitem', { name: /^Away/ }).click()
  const dialog = page.getByRole('dialog', { name: `${ana.name} is away` })
  await expect(dialog).toContainText('3 not begun go back to their queues')
  await dialog.getByRole('checkbox', { name: /^Hand over all 3 now/ }).click()
  await expect(dialog.getByRole('row').filter({ hasText: ana.name })).toContainText('30')
  await expect(dialog.getByRole('row').filter({ hasText: free.name })).toContainText('01')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Set away and give 3 cases' }).click()
  await expect(rowOf(ana.name)).toContainText('0 / –')
  await expect(rowOf(ana.name)).toContainText('away from')
  await expect(rowOf(free.name)).toContainText('1 / –')
  await expect(page).toHaveURL(/\/board$/)
})

test('"the AML queue will breach at 16:00": the manager shares it out, gives one by hand and takes it back', async ({
  browserOf,
  world,
}) => {
  for (const title of ['First to breach', 'Second to breach'])
    await makeCase(world, { title, queueId: world.queueId, slaExpiresInSeconds: 2 * hour })
  await makeCase(world, { title: 'Tomorrow', queueId: world.queueId, slaExpiresInSeconds: 30 * hour })
  const { reviewer, approver } = world.people
  const page = await browserOf('manager')
  await page.goto(`/${world.slug}/board`)
  const queue = page.getByRole('row').filter({ hasText: 'First' }).filter({ hasText: 'Share out' })
  await expect(queue).toContainText('2 within 8 h')

  await page.getByRole('button', { name: 'First', exact: true }).click()
  const panel = page.getByRole('complementary', { name: 'Cases of First' })
  await panel
    .getByRole('checkbox', { name: /^Choose CAS/ })
    .first()
    .click()
  await panel.getByRole('button', { name: 'Assign to' }).click()
  await page.getByRole('combobox', { name: 'Person' }).fill(approver.name)
  await page.getByRole('option').first().click()
  const give = page.getByRole('dialog', { name: `Give 1 case to ${approver.name}` })
  await expect(give.getByRole('row').filter({ hasText: approver.name })).toContainText('01')
  await give.getByRole('button', { name: 'Give 1 case' }).click()
  await expect(panel.getByRole('listitem').first()).toContainText(approver.name)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(panel.getByRole('listitem').first()).toContainText('Nobody yet')

  await panel
    .getByRole('listitem')
    .first()
    .dragTo(page.getByRole('row').filter({ hasText: reviewer.name }))
  const dropped = page.getByRole('dialog', { name: `Give 1 case to ${reviewer.name}` })
  await dropped.getByRole('button', { name: 'Give 1 case' }).click()
  await expect(panel.getByRole('listitem').first()).toContainText(reviewer.name)

  await queue.getByRole('button', { name: 'Share out' }).click()
  const share = page.getByRole('dialog', { name: 'Share out what waits in First' })
  await share.getByRole('button', { name: 'Give 2 cases' }).click()
  await expect(queue.getByRole('button', { name: 'Share out' })).toBeDisabled()
  await expect(page).toHaveURL(/\/board$/)
})

test('a reviewer is told who can open the board', async ({ browserOf, world }) => {
  const page = await browserOf('reviewer')
  await page.goto(`/${world.slug}/board`)
  await expect(page.getByText('Managers and admins of this environment can open it.')).toBeVisible()
  await expect(page.getByRole('navigation').getByRole('link', { name: 'Board' })).toHaveCount(0)
})
