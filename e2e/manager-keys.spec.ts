import { assignCase } from '@/lib/cases/commands/assign-case'
import { makeCase, memberActor } from '@/lib/testing/factories'
import { expect, expectAccessible, test } from './fixtures/test'
import { expectLive, titlesShown } from './helpers/case-list'
import { keyboard } from './helpers/hands'

test('by the keyboard alone: the rules of a queue, and the focus stays with the work', async ({ browserOf, world }) => {
  const page = await browserOf('manager')
  const hands = keyboard(page)
  await page.goto(`/${world.slug}/settings/queues/new`)
  await hands.write(page.getByLabel('Name', { exact: true }), 'From abroad')
  await hands.press(page.getByRole('button', { name: 'Add a rule' }))
  await expect(page.getByLabel('Rule 1', { exact: true })).toBeFocused()
  await page.keyboard.insertText('Critical')
  await hands.press(page.getByRole('button', { name: 'Takes a case when: add a condition' }))
  await expect(page.getByRole('combobox', { name: 'Attribute' })).toBeFocused()
  await hands.find(page.getByRole('combobox', { name: 'Attribute' }), ['Priority'])
  await hands.find(page.getByRole('combobox', { name: 'Value' }), ['Critical'])
  await hands.press(page.getByRole('button', { name: 'Add a rule' }))
  await expect(page.getByLabel('Rule 2', { exact: true })).toBeFocused()
  await page.keyboard.insertText('Everything else')
  await hands.press(page.getByRole('button', { name: 'Move Everything else up' }))
  await expect(page.getByRole('button', { name: 'Move Everything else up' })).toBeFocused()
  await expect(page.getByLabel('Rule 1', { exact: true })).toHaveValue('Everything else')
  await hands.press(page.getByRole('button', { name: 'Remove Everything else' }))
  await expect(page.getByRole('button', { name: 'Remove Critical' })).toBeFocused()
  await expectAccessible(page)
  await hands.press(page.getByRole('button', { name: 'Make queue' }))
  const last = page.getByRole('list', { name: 'Queues in order' }).locator(':scope > li').last()
  await expect(last).toContainText('Critical: Priority is Critical')
  await hands.press(last.getByRole('button', { name: 'Move From abroad up' }))
  await expect(last).not.toContainText('From abroad')
  await expect(page.getByRole('button', { name: 'Move From abroad up' })).toBeFocused()
})

test('by the keyboard alone: a matrix of deadlines, and the focus stays with the work', async ({
  browserOf,
  world,
}) => {
  const page = await browserOf('manager')
  const hands = keyboard(page)
  await page.goto(`/${world.slug}/settings/deadlines/policies/new`)
  await hands.write(page.getByLabel('Name', { exact: true }), 'By key')
  const remove = page.getByRole('button', { name: /^Remove (Onboarding|Review|Perpetual)/ })
  await expect(remove).toHaveCount(12)
  await hands.press(remove.first())
  await expect(remove).toHaveCount(11)
  await expect(remove.first()).toBeFocused()
  await hands.press(page.getByRole('button', { name: 'Add a target' }))
  await expect(page.getByRole('combobox', { name: 'Type of row 12' })).toBeFocused()
  await hands.choose(page.getByRole('combobox', { name: 'Risk of row 12' }), 'High risk')
  await hands.tick(page.getByRole('checkbox', { name: 'Escalate Onboarding, Critical, High risk when missed' }))
  await hands.press(page.getByRole('button', { name: 'Preview on open cases' }))
  await expect(page.getByText('No open case has a deadline by policy.')).toBeVisible()
  await hands.press(page.getByRole('button', { name: 'Make policy' }))
  await expect(page.getByRole('link', { name: 'By key' })).toBeVisible()
})

test('by the keyboard alone: the board is narrowed and ordered, and a case is given from it', async ({
  browserOf,
  world,
}) => {
  const { reviewer, approver } = world.people
  for (const title of ['Held', 'Held too']) {
    const { id } = await makeCase(world, { title, queueId: world.queueId })
    await assignCase(memberActor(world, 'manager'), { caseId: id, assignee: reviewer.id })
  }
  await makeCase(world, { title: 'Fresh', queueId: world.otherQueueId })
  const page = await browserOf('manager')
  const hands = keyboard(page)
  await page.goto(`/${world.slug}/board`)
  await expectLive(page)
  const people = page.getByRole('region', { name: 'People' }).getByRole('rowheader')
  await hands.press(page.getByRole('region', { name: 'People' }).getByRole('button', { name: 'Open', exact: true }))
  await expect(people.first()).toContainText(reviewer.name)
  await expect(page).toHaveURL(/people=open/)
  await page.keyboard.press('f')
  await expect(page.getByRole('searchbox', { name: 'Find a person, team or queue' })).toBeFocused()
  await page.keyboard.insertText(reviewer.name)
  await expect(people).toHaveCount(1)
  await expect(page.getByRole('region', { name: 'Queues' })).toBeHidden()

  await hands.press(people.getByRole('button', { name: reviewer.name }))
  const panel = page.getByRole('complementary', { name: `Cases of ${reviewer.name}` })
  await hands.tick(panel.getByRole('checkbox', { name: /^Choose CAS/ }).first())
  await hands.press(panel.getByRole('button', { name: 'Assign to' }))
  await expect(page.getByRole('combobox', { name: 'Person' })).toBeFocused()
  await page.keyboard.insertText(approver.name)
  await expect(page.getByRole('option', { name: approver.name })).toHaveAttribute('data-highlighted')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: `Give 1 case to ${approver.name}` })
  await hands.press(dialog.getByRole('button', { name: 'Give 1 case' }))
  await expect(panel.getByRole('listitem')).toHaveCount(1)
  await page.keyboard.press('Escape')
  await expect(panel).toBeHidden()
  await expect(people.getByRole('button', { name: reviewer.name })).toBeFocused()
  await hands.write(page.getByRole('searchbox', { name: 'Find a person, team or queue' }), 'nobody like it')
  await hands.press(page.getByRole('button', { name: 'Show everything' }))
  const other = page.getByRole('row').filter({ hasText: 'Second' })
  await hands.press(other.getByRole('link', { name: '1 came within 24 hours in Second' }))
  await expect.poll(() => titlesShown(page)).toEqual(['Fresh'])
})
