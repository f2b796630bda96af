import { expect, test } from './fixtures/test'

const password = 'a longer password'

test.describe('a person from invitation to being shut out', () => {
  // what the page of the disabled person asks for next
  test.use({ expectedErrors: { texts: [/status of 401/] } })

  test('an admin invites by keyboard, the person joins, works, and is shut out when disabled', async ({
    browserOf,
    world,
  }) => {
    const admin = await browserOf('admin')
    await admin.goto(`/${world.slug}/settings`)
    await admin.getByRole('button', { name: 'Invite', exact: true }).press('Enter')
    const dialog = admin.getByRole('dialog')
    await expect(dialog.getByText('does not send e-mail')).toBeVisible()
    await expect(dialog.getByLabel('Name')).toBeFocused()
    await admin.keyboard.type('Ada Okafor')
    await admin.keyboard.press('Tab')
    await admin.keyboard.type(`ada@${world.slug}.test`)
    await admin.keyboard.press('Enter')
    const link = await dialog.getByLabel('Invitation link').inputValue()
    await admin.keyboard.press('Escape')
    await expect(admin.getByRole('heading', { name: 'Open invitations' })).toBeVisible()

    const guest = await browserOf(null)
    await guest.goto(link)
    await guest.getByLabel('Password').fill('short')
    await guest.keyboard.press('Enter')
    await expect(guest.getByText('A password has 12 characters or more.')).toBeVisible()
    await guest.getByLabel('Password').fill(password)
    await guest.keyboard.press('Enter')
    await expect(guest).toHaveURL(`/${world.slug}/queues`)
    await guest.goto(`/${world.slug}/settings/members`)
    await expect(guest.getByText('Only an admin changes members and their roles.')).toBeVisible()
    await expect(guest.getByRole('button', { name: 'Invite' })).toHaveCount(0)

    await admin.reload()
    await admin.getByRole('button', { name: 'Change Ada Okafor' }).press('Enter')
    await admin.getByRole('menuitem', { name: 'Disable account' }).press('Enter')
    await expect(admin.getByRole('button', { name: 'Cancel' })).toBeFocused()
    await admin.getByRole('button', { name: 'Disable account' }).press('Enter')
    await expect(admin.getByText('Ada Okafor is signed out everywhere.')).toBeVisible()
    expect((await guest.request.get(`/internal/${world.slug}/queues`)).status()).toBe(401)
    await guest.goto(link)
    await expect(guest.getByText('This invitation is not open')).toBeVisible()
  })
})

test('the last admin stays one, and is told why', async ({ browserOf, world }) => {
  const admin = await browserOf('admin')
  await admin.goto(`/${world.slug}/settings/members`)
  await admin.getByRole('button', { name: `Change ${world.people.admin.name}` }).click()
  await expect(admin.getByRole('menuitem', { name: /Remove.*is the last admin/ })).toBeDisabled()
  await admin.getByRole('menuitem', { name: 'Change roles' }).click()
  await admin.getByRole('checkbox', { name: 'Manager' }).click()
  await admin.getByRole('checkbox', { name: 'Admin' }).click()
  await expect(admin.getByRole('alert').filter({ hasText: 'is the last admin' })).toBeVisible()
})

test('a key is shown once, opens the API, and is dead a second after it was revoked', async ({ browserOf, world }) => {
  const admin = await browserOf('admin')
  await admin.goto(`/${world.slug}/settings/api-keys`)
  await admin.getByRole('button', { name: 'Create key' }).press('Enter')
  const dialog = admin.getByRole('dialog')
  await dialog.getByLabel('Name').fill('Onboarding service')
  await dialog.getByLabel('Allowed addresses').fill('nonsense')
  await dialog.getByRole('button', { name: 'Create key' }).press('Enter')
  await expect(dialog.getByText('Must be an address or a range such as')).toBeVisible()
  await dialog.getByLabel('Allowed addresses').fill('')
  await dialog.getByRole('button', { name: 'Create key' }).press('Enter')
  const key = await dialog.getByLabel('API key', { exact: true }).inputValue()
  const ask = () => admin.request.get('/v1/cases', { headers: { 'X-API-KEY': key } })
  expect((await ask()).status()).toBe(200)
  await dialog.getByRole('button', { name: 'Done' }).press('Enter')

  await admin.reload()
  await admin.getByRole('button', { name: 'Revoke Onboarding service' }).press('Enter')
  expect(await admin.content()).not.toContain(key)
  await expect(admin.getByRole('alertdialog', { name: 'Revoke Onboarding service' })).toBeVisible()
  await admin.getByRole('button', { name: 'Revoke key' }).press('Enter')
  await expect(admin.getByText('Onboarding service is revoked.')).toBeVisible()
  await expect.poll(async () => (await ask()).status(), { timeout: 1500 }).toBe(401)
})
