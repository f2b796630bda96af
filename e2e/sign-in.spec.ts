import { testPassword } from '@/lib/testing/factories'
import { expect, test } from './fixtures/test'
import { expectLive } from './helpers/case-list'

test('a person who asked for a page signs in and gets it', async ({ browserOf, world }) => {
  const page = await browserOf(null)
  await page.goto(`/${world.slug}/my-work`)
  await page.getByLabel('E-mail address').fill(world.people.reviewer.email.toUpperCase())
  await page.getByLabel('Password').fill(testPassword)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(`/${world.slug}/my-work`)
  await expect(page.getByRole('heading', { name: 'My work' })).toBeVisible()
})

test('signing out ends the session, not only the page', async ({ browserOf, world }) => {
  const page = await browserOf('reviewer')
  await page.goto(`/${world.slug}/queues`)
  await expectLive(page)
  const cookies = await page.context().cookies()
  await page.getByRole('button', { name: /^Account/ }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await expect(page.getByRole('heading', { name: 'Sign in to Docket' })).toBeVisible()
  await page.context().addCookies(cookies)
  await page.goto(`/${world.slug}/queues`)
  await expect(page.getByRole('heading', { name: 'Sign in to Docket' })).toBeVisible()
})

test.describe('what is not open to a person', () => {
  test.use({ expectedErrors: { texts: [/status of 404/] } })

  test('an environment of others is not there', async ({ browserOf, world }) => {
    const page = await browserOf('reviewer')
    await page.goto('/somebody-elses/queues')
    await expect(page.getByText('There is nothing here')).toBeVisible()
    await page.getByRole('link', { name: 'Go to my queues' }).click()
    await expect(page).toHaveURL(`/${world.slug}/queues`)
  })
})

test.describe('a wrong password', () => {
  test.use({ expectedErrors: { texts: [/status of 401/] } })

  test('is said in one sentence, and the page is still there to try again', async ({ browserOf, world }) => {
    const page = await browserOf(null)
    await page.goto('/sign-in?next=//evil.example')
    await page.getByLabel('E-mail address').fill(world.people.manager.email)
    await page.getByLabel('Password').fill('not the password')
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expect(page.getByRole('alert').filter({ hasText: 'That e-mail' })).toHaveText(
      'That e-mail address and password do not belong together.',
    )
    await page.getByLabel('Password').fill(testPassword)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expect(page).toHaveURL(`/${world.slug}/queues`)
  })
})
