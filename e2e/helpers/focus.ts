import type { Page } from '@playwright/test'
import { expect } from '../fixtures/test'

/** Goes through the page by Tab: whatever has the focus is in sight, not under a bar that stays (WCAG 2.4.11). */
export async function expectFocusInSight(page: Page, presses: number): Promise<void> {
  const hidden: string[] = []
  for (let press = 0; press < presses; press++) {
    await page.keyboard.press('Tab')
    const lost = await page.evaluate(() => {
      const active = document.activeElement
      if (!active || active === document.body) return null
      const { left, right, top, bottom } = active.getBoundingClientRect()
      if (right - left < 2 || bottom - top < 2) return null // meant for screen readers, or inside another control
      const over = document.elementFromPoint((left + right) / 2, (top + bottom) / 2)
      const seen = over !== null && (active.contains(over) || over.contains(active))
      return seen ? null : `${active.outerHTML.slice(0, 120)} under ${over?.outerHTML.slice(0, 80) ?? 'the edge'}`
    })
    if (lost) hidden.push(lost)
  }
  expect(hidden).toEqual([])
}
