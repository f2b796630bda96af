import { startReceiver } from '@/lib/testing/receiver'
import { expect, test } from './fixtures/test'

test('an admin adds a webhook, sees an attempt fail, sends it again, and changes the secret', async ({
  browserOf,
  world,
}) => {
  let status = 500
  const receiver = await startReceiver((_request, response) => void response.writeHead(status).end('out of order'))
  const admin = await browserOf('admin')
  await admin.goto(`/${world.slug}/settings/webhooks`)
  await expect(admin.getByText('No webhooks yet')).toBeVisible()
  await admin.getByRole('button', { name: 'Add webhook' }).press('Enter')
  const dialog = admin.getByRole('dialog')
  await dialog.getByLabel('Address').fill('nonsense')
  await dialog.getByRole('button', { name: 'Add webhook' }).press('Enter')
  await expect(dialog.getByText('The address must be a web address')).toBeVisible()
  await dialog.getByLabel('Address').fill(`${receiver.url}/docket`)
  await dialog.getByLabel('Name').fill('Ledger')
  await dialog.getByRole('button', { name: 'Chosen events' }).press('Enter')
  await dialog.getByRole('combobox', { name: 'Events' }).fill('case.created')
  await admin.keyboard.press('Enter')
  await dialog.getByRole('button', { name: 'Add webhook' }).press('Enter')
  const secret = await dialog.getByLabel('Signing secret', { exact: true }).inputValue()
  expect(secret).toMatch(/^whsec_/)
  await dialog.getByRole('button', { name: 'Done' }).press('Enter')

  await admin.getByRole('link', { name: 'Ledger' }).press('Enter')
  await expect(admin.getByRole('heading', { name: 'Ledger' })).toBeVisible()
  expect(await admin.content()).not.toContain(secret)
  await admin.getByRole('button', { name: 'Send test event' }).press('Enter')
  const row = admin.getByRole('row', { name: /webhook\.tested/ })
  await expect(row).toContainText('Waiting')
  await expect(row).toContainText('500')
  status = 200
  await row.getByRole('button', { name: 'webhook.tested' }).press('Enter')
  const delivery = admin.getByRole('dialog', { name: 'webhook.tested' })
  await expect(delivery.getByText('out of order')).toBeVisible()
  await expect(delivery.getByLabel('What was sent')).toContainText('"type": "webhook.tested"')
  await delivery.getByRole('button', { name: 'Resend' }).press('Enter')
  await expect(delivery.getByText('Delivered')).toBeVisible()
  await admin.keyboard.press('Escape')
  await expect(row).toContainText('Delivered')

  const [message] = receiver.received
  await admin.getByRole('button', { name: 'Change Ledger' }).press('Enter')
  await admin.getByRole('menuitem', { name: 'Check a signature' }).press('Enter')
  const check = admin.getByRole('dialog', { name: 'Check a signature' })
  for (const header of ['webhook-id', 'webhook-timestamp', 'webhook-signature'])
    await check.getByLabel(header).fill(String(message?.headers[header]))
  await check.getByLabel('Body').fill(message?.body ?? '')
  await check.getByRole('button', { name: 'Check signature' }).press('Enter')
  await expect(check.getByText('The signature is right')).toBeVisible()
  await check.getByLabel('Body').fill(`${message?.body} `)
  await check.getByRole('button', { name: 'Check signature' }).press('Enter')
  await expect(check.getByText('No secret that is valid now')).toBeVisible()
  await admin.keyboard.press('Escape')

  await admin.getByRole('button', { name: 'Change Ledger' }).press('Enter')
  await admin.getByRole('menuitem', { name: 'Rotate secret' }).press('Enter')
  await admin.getByRole('dialog').getByRole('button', { name: 'Rotate secret' }).press('Enter')
  await expect(admin.getByRole('dialog').getByLabel('Signing secret', { exact: true })).not.toHaveValue(secret)
  await admin.getByRole('dialog').getByRole('button', { name: 'Done' }).press('Enter')
  await expect(admin.getByText('Two are valid')).toBeVisible()

  await admin.getByRole('button', { name: 'Change Ledger' }).press('Enter')
  await admin.getByRole('menuitem', { name: 'Disable' }).press('Enter')
  await admin.getByRole('button', { name: 'Disable webhook' }).press('Enter')
  await expect(admin.getByText('Ledger is disabled.')).toBeVisible()
  await receiver.stop()
})

test('webhooks are for admins', async ({ browserOf, world }) => {
  const manager = await browserOf('manager')
  await manager.goto(`/${world.slug}/settings/webhooks`)
  await expect(manager.getByText('Webhooks are for admins')).toBeVisible()
})
