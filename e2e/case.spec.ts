import type { Page } from '@playwright/test'
import { assignCase } from '@/lib/cases/commands/assign-case'
import { setCasePriority } from '@/lib/cases/commands/set-case-priority'
import { setCaseStatus } from '@/lib/cases/commands/set-case-status'
import { updateCase } from '@/lib/cases/commands/update-case'
import { caseName } from '@/lib/kernel/case-name'
import type { ObjectInput } from '@/lib/objects/schema'
import { makeCase, memberActor, type World } from '@/lib/testing/factories'
import { expect, expectAccessible, test } from './fixtures/test'
import { expectLive, openQueue } from './helpers/case-list'

const objects: ObjectInput[] = [
  {
    type: 'company',
    externalReference: 'GB:0417',
    title: 'Brightwater Trading Ltd',
    data: { company_name: 'Brightwater Trading Ltd', country: 'GB', address: { city: 'Leeds', country: 'GB' } },
  },
  {
    type: 'report',
    externalReference: 'rep_1',
    title: 'Watchlist report',
    status: 'Matches found',
    data: { matches: [{ id: 'm', name: 'Bright Water Ltd', score: 87, list: 'EU list', reasons: ['Same country'] }] },
  },
  { type: 'alert', externalReference: 'alt_1', title: 'Possible match', status: 'Open', data: {} },
  ...[1, 2, 3].map((at) => ({
    type: 'transaction' as const,
    externalReference: `trx_${at}`,
    title: `Payment ${at}`,
    data: { amount: at * 100.1, currency: 'EUR', direction: 'out', counterparty: `Shop ${at}` },
  })),
]

const openCase = async (page: Page, world: World, number: number) => {
  await page.goto(`/${world.slug}/cases/${caseName(number)}`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expectLive(page)
}
const bar = (page: Page) => page.locator('footer')
const rail = (page: Page) => page.getByRole('complementary', { name: 'About this case' })

test('a case goes from the queue to its decision, every step in the timeline', async ({ browserOf, world }) => {
  await makeCase(world, { title: 'Brightwater: new account', objects, queueId: world.queueId })
  await makeCase(world, { title: 'Next in line', priority: 'Low', queueId: world.queueId })
  const page = await browserOf('reviewer')
  await openQueue(page, world)
  await page.getByRole('button', { name: 'Start reviewing' }).click()
  await expect(page.getByRole('heading', { name: /Brightwater: new account/ })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Review session' })).toContainText('First')

  await expect(page.getByRole('listitem').filter({ hasText: 'Bright Water Ltd' })).toContainText('87')
  await expect(page.getByRole('region', { name: 'Payments', exact: true })).toContainText('EUR 600.60')

  await page.getByRole('textbox', { name: 'Write a note' }).fill('Compared with the register.')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('listitem').filter({ hasText: 'Compared with the register.' })).toBeVisible()

  await page.getByRole('button', { name: 'Status: New' }).click()
  await page.getByRole('menuitem', { name: 'In Progress' }).click()
  await expect(page.getByRole('button', { name: 'Status: In Progress' })).toBeVisible()

  await bar(page).getByRole('button', { name: 'What is missing: 3' }).click()
  for (const missing of ['Legal name is empty.', 'One alert is open.', /Proof of address/])
    await expect(page.getByRole('button', { name: missing })).toBeVisible()
  await page.getByRole('button', { name: 'Legal name is empty.' }).click()
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: 'Legal name' }).fill('Brightwater Trading Ltd')
  await page.keyboard.press('Enter')
  await rail(page).getByRole('checkbox', { name: 'Proof of address' }).click()
  await page.getByRole('textbox', { name: 'Note on Possible match' }).fill('Another company.')
  await page.getByRole('button', { name: 'False positive' }).click()
  await expect(bar(page)).toContainText('Nothing is missing')

  await bar(page).getByRole('button', { name: 'Approve', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Approve' })
  await dialog.getByRole('button', { name: 'Approve' }).click()
  await expect(dialog).toContainText('The narrative needs at least 10 characters')
  await page.getByRole('textbox', { name: 'Narrative' }).fill('Register and address agree.')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('button', { name: 'Status: Closed' })).toBeVisible()

  await page.getByRole('tab', { name: 'Timeline' }).click()
  for (const step of [
    'took the case',
    'wrote a note',
    'changed the status from New to In Progress',
    'changed Legal name',
    'ticked “Proof of address”',
    'set “Possible match” from Open to False Positive',
    'decided: Approve',
  ])
    await expect(page.getByRole('listitem').filter({ hasText: step }).first()).toBeVisible()
  await page.getByRole('button', { name: 'Verify chain' }).click()
  await expect(page.getByText(/All \d+ entries hold/)).toBeVisible()
  await page.getByRole('button', { name: 'Notes' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: 'decided: Approve' })).toBeHidden()

  await page.getByRole('region', { name: 'Review session' }).getByRole('button', { name: 'Next case' }).click()
  await expect(page.getByRole('heading', { name: /Next in line/ })).toBeVisible()
})

test('the keyboard alone assigns, prioritises, notes, takes back and decides', async ({ browserOf, world }) => {
  const made = await makeCase(world, { title: 'By keyboard', fields: { legal_name: 'Keys Ltd' } })
  await setCaseStatus(memberActor(world), { caseId: made.id, status: 'in_progress' })
  const page = await browserOf('reviewer')
  await openCase(page, world, made.number)
  await page.keyboard.press('i')
  await expect(page.getByRole('button', { name: `Assignee: ${world.people.reviewer.name}` })).toBeVisible()
  await page.keyboard.press('p')
  await expect(page.getByRole('menuitemradio', { name: 'Medium' })).toBeVisible()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Home')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Priority: Critical' })).toBeVisible()
  await expect(page.getByText(/Critical priority/).first()).toBeVisible()
  await page.keyboard.press('z')
  await expect(page.getByRole('button', { name: 'Priority: Medium' })).toBeVisible()
  await page.keyboard.press('n')
  await page.keyboard.type('Seen by keyboard')
  await page.reload()
  await expect(page.getByRole('textbox', { name: 'Write a note' })).toHaveValue('Seen by keyboard')
  await expectLive(page)
  await page.keyboard.press('n')
  await expect(page.getByRole('textbox', { name: 'Write a note' })).toBeFocused()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('listitem').filter({ hasText: 'Seen by keyboard' })).toBeVisible()
  await page.keyboard.press('Escape')
  await rail(page).getByRole('checkbox', { name: 'Proof of address' }).focus()
  await page.keyboard.press('Space')
  await expect(bar(page)).toContainText('Nothing is missing')
  await page.keyboard.press('e')
  await expect(page.getByRole('menuitem', { name: 'Approve' })).toBeVisible()
  await page.keyboard.press('1')
  await expect(page.getByRole('dialog', { name: 'Approve' })).toBeVisible()
  await page.getByRole('textbox', { name: 'Narrative' }).focus()
  await page.keyboard.type('All of it agrees.')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('button', { name: 'Status: Closed' })).toBeVisible()
})

test('a change by a colleague shows at once, and never over what is being typed', async ({ browserOf, world }) => {
  const made = await makeCase(world, { title: 'Shared', fields: { legal_name: 'Old name' } })
  const colleague = memberActor(world, 'manager')
  const page = await browserOf('reviewer')
  await openCase(page, world, made.number)
  await page.getByRole('textbox', { name: 'Write a note' }).fill('Half a sentence')
  await setCasePriority(colleague, { caseId: made.id, priority: 'Critical' })
  await expect(page.getByRole('button', { name: 'Priority: Critical' })).toBeVisible({ timeout: 3000 })
  await expect(page.getByRole('textbox', { name: 'Write a note' })).toHaveValue('Half a sentence')
  await page.getByRole('textbox', { name: 'Write a note' }).fill('')

  await page.getByRole('button', { name: /^Legal name/ }).click()
  await page.getByRole('textbox', { name: 'Legal name' }).fill('Mine')
  await updateCase(colleague, { caseId: made.id, fields: { legal_name: 'Theirs' } })
  await page.getByRole('button', { name: 'Save' }).click()
  const dialog = page.getByRole('dialog', { name: 'Somebody changed this meanwhile' })
  await expect(dialog).toContainText('Mine')
  await expect(dialog).toContainText('Theirs')
  await dialog.getByRole('button', { name: 'Keep yours' }).click()
  await expect(page.getByRole('button', { name: /^Legal name Mine/ })).toBeVisible()
})

test('several quick changes of one person all arrive, and never as somebody else', async ({ browserOf, world }) => {
  const made = await makeCase(world, { title: 'In a hurry', objects, fields: { legal_name: 'Old name' } })
  const page = await browserOf('reviewer')
  await openCase(page, world, made.number)
  const { promise: allPressed, resolve: release } = Promise.withResolvers<void>()
  await page.route('**/cases/**', async (route) => {
    if (route.request().method() === 'POST') await allPressed
    await route.continue()
  })
  await page.getByRole('button', { name: 'Priority: Medium' }).click()
  await page.getByRole('menuitemradio', { name: 'High' }).click()
  await page.getByRole('button', { name: /^Legal name/ }).click()
  await page.getByRole('textbox', { name: 'Legal name' }).fill('New name')
  await page.keyboard.press('Enter')
  await rail(page).getByRole('checkbox', { name: 'Proof of address' }).click()
  await page.getByRole('button', { name: 'False positive' }).click()
  release()
  await page.getByRole('tab', { name: 'Timeline' }).click()
  for (const step of ['changed Legal name', 'ticked “Proof of address”', 'from Open to False Positive', 'to High'])
    await expect(page.getByRole('listitem').filter({ hasText: step }).first()).toBeVisible()
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('a sensitive value leaves the server only with a reason', async ({ browserOf, world }) => {
  const made = await makeCase(world, { title: 'Secret', fields: { tax_id: 'DE129273398' } })
  const page = await browserOf('auditor')
  await openCase(page, world, made.number)
  expect(await page.content()).not.toContain('DE129273398')
  await page.getByRole('button', { name: 'Reveal Tax id' }).click()
  await page.getByRole('textbox', { name: 'Why do you need to see it' }).fill('Yearly audit')
  await page.keyboard.press('Enter')
  await expect(page.getByText('DE129273398')).toBeVisible()
  await page.getByRole('button', { name: 'Hide Tax id' }).click()
  await expect(page.getByText('DE129273398')).toBeHidden()
})

test('two people decide where the template says so', async ({ browserOf, world }) => {
  const made = await makeCase(world, { title: 'Four eyes', fields: { legal_name: 'Two Ltd' } })
  await setCaseStatus(memberActor(world), { caseId: made.id, status: 'in_progress' })
  await assignCase(memberActor(world), { caseId: made.id, assignee: world.people.reviewer.id })
  const maker = await browserOf('reviewer')
  await openCase(maker, world, made.number)
  await rail(maker).getByRole('checkbox', { name: 'Proof of address' }).click()
  await expect(bar(maker)).toContainText('Nothing is missing')
  await bar(maker).getByRole('button', { name: 'Decline', exact: true }).click()
  await expect(maker.getByRole('dialog')).toContainText('A second person has to agree')
  await maker.getByRole('combobox', { name: /Reason/ }).click()
  await maker.getByRole('option', { name: 'Fraud' }).click()
  await maker.getByRole('button', { name: 'Propose: Decline' }).click()
  await expect(maker.getByText('You proposed: Decline, Fraud')).toBeVisible()
  const checker = await browserOf('approver')
  await openCase(checker, world, made.number)
  await checker.getByRole('button', { name: 'Agree: Decline' }).click()
  await expect(checker.getByRole('button', { name: 'Status: Closed' })).toBeVisible()
  await expect(maker.getByRole('button', { name: 'Status: Closed' })).toBeVisible()
})

test('a case is made by hand and opens', async ({ browserOf, world }) => {
  const page = await browserOf('reviewer')
  await page.goto(`/${world.slug}/cases/new`)
  await page.getByRole('textbox', { name: 'Company name' }).fill('Nordwind GmbH')
  await page.getByRole('textbox', { name: 'Tax id' }).fill('x'.repeat(1001))
  await page.getByRole('button', { name: 'Create case' }).click()
  await expect(page.getByText('Tax id has at most 1000 characters.').last()).toBeVisible()
  await page.getByRole('textbox', { name: 'Tax id' }).fill('DE1')
  await page.getByRole('button', { name: 'Create case' }).click()
  await expect(page).toHaveURL(/\/cases\/CAS-\d{6}$/)
  await expect(page.getByRole('heading', { level: 1, name: /Nordwind GmbH/ })).toBeVisible()
})

test('the page is accessible in the dark and on a narrow screen', async ({ browserOf, world }) => {
  const made = await makeCase(world, { title: 'Seen by night', objects })
  const page = await browserOf('reviewer')
  await page.emulateMedia({ colorScheme: 'dark' })
  await openCase(page, world, made.number)
  await expect(page.locator('html')).toHaveClass(/dark/)
  await expectAccessible(page)
  await page.setViewportSize({ width: 390, height: 844 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  await expectAccessible(page)
})
