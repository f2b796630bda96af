import { commentOnCase } from '@/lib/cases/commands/comment-on-case'
import { updateCase } from '@/lib/cases/commands/update-case'
import { caseName } from '@/lib/kernel/case-name'
import { makeCase, memberActor, type World } from '@/lib/testing/factories'
import { expect, expectAccessible, test } from './fixtures/test'
import { expectLive } from './helpers/case-list'

const makeKnown = async (world: World) => {
  const made = await makeCase(world, { title: 'Ana Lima, new account', fields: { country: 'PT' }, tags: ['vip'] })
  await commentOnCase(memberActor(world), { caseId: made.id, message: 'Ana called on Monday.' })
  await updateCase(memberActor(world), { caseId: made.id, fields: { legal_name: 'Ana Lima' } })
  return made
}

test('an admin redacts a case: what goes is said first, its name is typed, and the page says what is left', async ({
  browserOf,
  world,
}) => {
  const made = await makeKnown(world)
  const name = caseName(made.number)
  const reviewer = await browserOf('reviewer')
  await reviewer.goto(`/${world.slug}/cases/${name}`)
  await expect(reviewer.getByText('Ana called on Monday.').first()).toBeVisible()
  await expectLive(reviewer)

  const admin = await browserOf('admin')
  await admin.goto(`/${world.slug}/cases/${name}`)
  await expectLive(admin)
  await admin.getByRole('button', { name: 'More', exact: true }).press('Enter')
  await admin.getByRole('menuitem', { name: 'Redact' }).press('Enter')
  const dialog = admin.getByRole('dialog', { name: `Redact ${name}` })
  for (const part of ['2 field values', '1 comment', '1 tag'])
    await expect(dialog.getByRole('listitem').filter({ hasText: part })).toBeVisible()
  const redact = dialog.getByRole('button', { name: 'Redact for good' })
  await expect(redact).toBeDisabled()
  await dialog.getByLabel(`Type ${name} to confirm`).fill('CAS-1')
  await dialog.getByLabel('Reason').fill('Asked for by the person')
  await expect(redact).toBeDisabled()
  await dialog.getByLabel(`Type ${name} to confirm`).fill(name.toLowerCase())
  await expectAccessible(admin)
  await redact.press('Enter')

  for (const page of [admin, reviewer]) {
    await expect(page.getByText('This case was redacted', { exact: true })).toBeVisible()
    await expect(page.getByText('Ana', { exact: false })).toHaveCount(0)
    await expect(page.getByRole('textbox', { name: 'Write a note' })).toHaveCount(0)
  }
  await admin.getByRole('tab', { name: 'Timeline' }).click()
  await expect(admin.getByText('Asked for by the person').first()).toBeVisible()
  await expect(admin.getByRole('heading', { level: 1 })).toContainText(name)
})
