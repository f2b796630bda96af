import { startVendor } from '@/lib/testing/vendor'
import { expect, test } from './fixtures/test'

test('an admin tries an import, starts it, stops it and goes on with it', async ({ browserOf, world }) => {
  let release = () => {}
  let held = Promise.resolve()
  const vendor = await startVendor(
    {
      case_1: {},
      case_2: { fields: { unheard_of: 'x' } },
      case_3: { status: 'Approved', resolution: 'Approved', resolved_at: '2026-02-01T09:00:00.000Z' },
    },
    (id) => (id === 'case_3' ? held : Promise.resolve()),
  )
  const admin = await browserOf('admin')
  await admin.goto(`/${world.slug}/settings/import`)
  await expect(admin.getByText('Nothing was imported yet')).toBeVisible()

  const start = async (dryRun: boolean) => {
    await admin.getByRole('button', { name: 'Import cases' }).press('Enter')
    const dialog = admin.getByRole('dialog', { name: 'Import cases' })
    await dialog.getByLabel('Address').fill(vendor.url)
    await dialog.getByLabel('API key').fill('persona_key_1234')
    if (!dryRun) await dialog.getByRole('checkbox').uncheck()
    await dialog.getByRole('button', { name: dryRun ? 'Start dry run' : 'Start import' }).press('Enter')
    await expect(dialog).toBeHidden()
  }
  await start(true)
  const tried = admin.getByRole('region', { name: 'Dry run from Persona' })
  await expect(tried).toContainText('3 of 3 cases')
  await expect(tried).toContainText('Done')
  await expect(tried).toContainText('3 cases made')
  await expect(tried).toContainText('key …1234')
  await tried.getByRole('button', { name: 'Show 1 problem' }).press('Enter')
  await expect(tried.getByRole('row', { name: /case_2/ })).toContainText('no field unheard_of')
  await admin.goto(`/${world.slug}/cases`)
  await expect(admin.getByText('KYC-1')).toBeHidden()

  // a source that keeps one waiting is left when it answers
  held = new Promise((resolve) => {
    release = resolve
  })
  await admin.goto(`/${world.slug}/settings/import`)
  await start(false)
  const card = admin.getByRole('region', { name: 'From Persona', exact: true })
  await expect(card).toContainText('Running')
  await card.getByRole('button', { name: 'Cancel' }).press('Enter')
  await expect(card).toContainText('Stopping')
  release()
  await expect(card).toContainText('Cancelled')
  await card.getByRole('button', { name: 'Retry' }).press('Enter')
  const dialog = admin.getByRole('dialog', { name: 'Go on with the import' })
  await dialog.getByLabel('API key').fill('persona_key_5678')
  await dialog.getByRole('button', { name: 'Go on' }).press('Enter')
  await expect(card).toContainText('Done')
  await expect(card).toContainText('3 of 3 cases')

  await admin.goto(`/${world.slug}/cases?state=all&q=KYC-3`)
  await admin.getByRole('link', { name: 'KYC-3' }).first().click()
  await admin.getByRole('tab', { name: 'Timeline' }).click()
  await expect(admin.getByText('imported the case from Persona, where it is case_3')).toBeVisible()
  await vendor.stop()
})

test('imports are for admins', async ({ browserOf, world }) => {
  const manager = await browserOf('manager')
  await manager.goto(`/${world.slug}/settings/import`)
  await expect(manager.getByText('Imports are for admins')).toBeVisible()
})
