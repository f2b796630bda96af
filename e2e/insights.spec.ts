import { insertManyCases } from '@/lib/testing/many-cases'
import { expect, expectAccessible, test } from './fixtures/test'
import { titlesShown } from './helpers/case-list'

test('every number leads to its cases, the address says range and zone, and the cases go out as a file', async ({
  browserOf,
  world,
}) => {
  await insertManyCases(world, 60)
  const page = await browserOf('manager')
  await page.goto(`/${world.slug}/insights`)
  await expect(page.getByRole('link', { name: '30 open cases', exact: true })).toBeVisible()
  await page.getByRole('button', { name: '7 days' }).click()
  await page.getByRole('combobox', { name: 'Time zone' }).click()
  await page.getByRole('option', { name: 'Asia/Tokyo' }).click()
  await expect(page).toHaveURL(/from=\d{4}-\d\d-\d\d&to=\d{4}-\d\d-\d\d&zone=Asia(%2F|\/)Tokyo/)
  await page.reload()
  await expect(page.getByRole('combobox', { name: 'Time zone' })).toContainText('Asia/Tokyo')
  const created = page.getByRole('region', { name: 'Created and closed' })
  await created.getByRole('button', { name: 'Table' }).click()
  await expect(created.getByRole('row')).toHaveCount(8)
  await expectAccessible(page)

  await page.getByRole('button', { name: 'Export closed cases' }).click()
  await expect(page.getByRole('link', { name: 'Download' })).toBeVisible({ timeout: 20_000 })
  const saved = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Download' }).click()
  expect((await saved).suggestedFilename()).toBe('cases.csv')
  await page.keyboard.press('Escape')

  await page.getByRole('link', { name: '30 cases closed' }).click()
  await expect(page).toHaveURL(/closed_after=/)
  await expect.poll(async () => (await titlesShown(page)).length).toBe(30)
})
