import { expect, test } from './fixtures/test'

test('webhooks are for admins', async ({ browserOf, world }) => {
  const manager = await browserOf('manager')
  await manager.goto(`/${world.slug}/settings/webhooks`)
  await expect(manager.getByText('Webhooks are for admins')).toBeVisible()
})
