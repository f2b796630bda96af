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
      // what is in the window of it, at nine points: a part has to be in sight
      const part = (from: number, to: number, most: number) =>
        [0.1, 0.5, 0.9].map((share) => Math.max(from, 0) + (Math.min(to, most) - Math.max(from, 0)) * share)
      const over = part(left, right, innerWidth).flatMap((x) =>
        part(top, bottom, innerHeight).map((y) => document.elementFromPoint(x, y)),
      )
      const seen = over.some((found) => found !== null && (active.contains(found) || found.contains(active)))
      return seen ? null : `${active.outerHTML.slice(0, 120)} under ${over[4]?.outerHTML.slice(0, 80) ?? 'the edge'}`
    })
    if (lost) hidden.push(lost)
  }
  expect(hidden).toEqual([])
}
