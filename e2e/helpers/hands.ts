import type { Locator, Page } from '@playwright/test'
import { expect } from '../fixtures/test'

/** One way of working with a page: by pointer, or by the keyboard alone. */
export interface Hands {
  press: (target: Locator) => Promise<void>
  /** Ticks or clears a checkbox. */
  tick: (target: Locator) => Promise<void>
  write: (target: Locator, text: string) => Promise<void>
  /** Chooses from a list that opens by a press. */
  choose: (target: Locator, option: string) => Promise<void>
  /** Finds options by typing in a list that several can be chosen from, or one. */
  find: (target: Locator, options: readonly string[]) => Promise<void>
  /** Opens a menu and takes an entry of it. */
  take: (target: Locator, entry: string) => Promise<void>
}

/** By the whole of its label; some say more below it. */
const option = (page: Page, name: string) =>
  page.getByRole('option', { name: new RegExp(`^${name}(?: [A-Z].*)?$`) }).first()
const entryOf = (page: Page, name: string) => page.getByRole('menuitem', { name, exact: true })

export const pointer = (page: Page): Hands => ({
  press: (target) => target.click(),
  tick: (target) => target.click(),
  write: (target, text) => target.fill(text),
  async choose(target, name) {
    await target.click()
    await option(page, name).click()
  },
  async find(target, names) {
    for (const name of names) {
      await target.fill(name)
      await page.getByRole('option', { name }).first().click()
    }
    await page.keyboard.press('Tab')
  },
  async take(target, name) {
    await target.click()
    await entryOf(page, name).click()
  },
})

/** Reaches what Tab reaches and nothing else; from there on only keys. */
export const keyboard = (page: Page): Hands => {
  const reach = async (target: Locator) => {
    await target.focus()
    expect(await target.evaluate((element: HTMLElement) => element.tabIndex), 'can be reached by Tab').toBe(0)
    await expect(target).toBeFocused()
  }
  return {
    async press(target) {
      await reach(target)
      await page.keyboard.press('Enter')
    },
    async tick(target) {
      await reach(target)
      await page.keyboard.press('Space')
    },
    async write(target, text) {
      await reach(target)
      await page.keyboard.press('Control+A')
      await (text === '' ? page.keyboard.press('Delete') : page.keyboard.insertText(text))
    },
    async choose(target, name) {
      await reach(target)
      await page.keyboard.press('Enter')
      await expect(option(page, name)).toBeVisible()
      await page.keyboard.type(name)
      await expect(option(page, name)).toHaveAttribute('data-highlighted')
      await page.keyboard.press('Enter')
      await expect(option(page, name)).toBeHidden()
    },
    async find(target, names) {
      for (const name of names) {
        await reach(target)
        await page.keyboard.insertText(name)
        await expect(page.getByRole('option', { name }).first()).toHaveAttribute('data-highlighted')
        await page.keyboard.press('Enter')
      }
      await page.keyboard.press('Tab')
    },
    async take(target, name) {
      await reach(target)
      await page.keyboard.press('Enter')
      await expect(entryOf(page, name)).toBeVisible()
      await page.keyboard.type(name)
      await expect(entryOf(page, name)).toHaveAttribute('data-highlighted')
      await page.keyboard.press('Enter')
    },
  }
}
