import type { Locator, Page } from '@playwright/test'
import { expect } from '../fixtures/test'

const most = 120

/** Presses Tab, or Shift+Tab, until that has the focus: what cannot be reached like this cannot be used without a mouse. */
export async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await expect(target).toBeVisible()
  for (let press = 0; press < most; press++) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press(key)
  }
  await expect(target, `reached by ${most} presses of ${key}`).toBeFocused()
}
