import type { Locator, Page } from '@playwright/test'

/** Presses on the one, moves over to a part of the other by the way a hand would take, and lets go. */
export async function drag(page: Page, from: Locator, to: Locator, part: { x: number; y: number }): Promise<void> {
  await from.scrollIntoViewIfNeeded()
  const start = await from.boundingBox()
  const end = await to.boundingBox()
  if (!start || !end) throw new Error('Both have to be on the page.')
  await page.mouse.move(start.x + start.width / 2, start.y + start.height / 2)
  await page.mouse.down()
  await page.mouse.move(end.x + end.width * part.x, end.y + end.height * part.y, { steps: 8 })
  await page.mouse.up()
}
