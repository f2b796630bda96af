import type { Page } from '@playwright/test'
import type { World } from '@/lib/testing/factories'
import { expect } from '../fixtures/test'

export const openQueue = async (page: Page, world: World, search = '') => {
  await page.goto(`/${world.slug}/queues/first${search}`)
  await expect(page.getByRole('heading', { level: 1, name: /First/ })).toBeVisible()
  await expectLive(page)
}

export const rowOf = (page: Page, title: string) => page.getByRole('row').filter({ hasText: title })

/** Titles of the rows from the top. */
export const titlesShown = (page: Page) => page.locator('[role=row][data-case] a').allTextContents()

/** Resolves once the browser hears of changes as they happen; before, nobody hears the keys either. */
export const expectLive = (page: Page) => expect(page.getByRole('status').filter({ hasText: 'Live' })).toBeAttached()
