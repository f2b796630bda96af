import type { Page } from '@playwright/test'
import { expect, test } from './fixtures/test'
import { tabTo } from './helpers/tab-to'

/** Finds by typing in the list that has just opened with the focus in it, and takes the first. */
async function find(page: Page, box: string, words: string) {
  const search = page.getByRole('combobox', { name: box })
  await expect(search).toBeFocused()
  await page.keyboard.insertText(words)
  await expect(page.getByRole('option').first()).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(search).toBeHidden()
}

/** From a card, or its line, into its form. */
async function enterForm(page: Page, name: string) {
  await page.keyboard.press('Enter')
  await expect(page.getByRole('complementary', { name: 'Settings' }).getByRole('heading', { name })).toBeFocused()
}

/** Chooses in a box of a form. */
async function choose(page: Page, box: string, words: string) {
  const field = page.getByRole('combobox', { name: box, exact: true })
  await tabTo(page, field)
  await page.keyboard.insertText(words)
  await expect(page.getByRole('option', { name: words }).first()).toHaveAttribute('data-highlighted')
  await page.keyboard.press('Enter')
}

test('a workflow is drawn, saved and published by the keyboard alone', async ({ browserOf, world }) => {
  test.setTimeout(90_000) // a long way by Tab
  const page = await browserOf('admin')
  const card = (name: string) => page.getByRole('button', { name: new RegExp(`^${name}: `) })
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  await page.goto(`/${world.slug}/workflows`)

  // a new one
  await tabTo(page, button('New workflow'))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog').getByLabel('Name')).toBeFocused()
  await page.keyboard.insertText('Drawn by keys')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Drawn by keys' })).toBeVisible()

  // its trigger: Enter on the card leads into the form, Escape back to the card
  await tabTo(page, card('Trigger'))
  await enterForm(page, 'Trigger')
  await choose(page, 'Events (required)', 'Inquiry completed')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(card('Trigger')).toBeFocused()

  // N: a step, its template from a list, its title with a value from the picker
  await page.keyboard.press('n')
  await find(page, 'Find action', 'create case')
  await expect(card('Create case')).toBeFocused()
  await enterForm(page, 'Create case')
  await choose(page, 'Template (required)', 'Plain')
  await tabTo(page, page.getByRole('textbox', { name: 'Title' }))
  await page.keyboard.insertText('Review of ')
  await tabTo(page, button('Title: insert a value'))
  await page.keyboard.press('Enter')
  await find(page, 'Find a value', 'trigger.object.title')
  await expect(page.getByRole('textbox', { name: 'Title' })).toBeFocused()
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('Review of {{trigger.object.title}}')
  await page.keyboard.press('Escape')
  await expect(card('Create case')).toBeFocused()

  // a step that lacks something: the panel of problems leads to it
  await page.keyboard.press('n')
  await find(page, 'Find action', 'add comment')
  const comment = card('Add comment to case')
  await expect(comment).toBeFocused()
  await tabTo(page, button('Problems 1'), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByRole('dialog').getByRole('button', { name: /^Add comment to case/ }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Comment (required)' })).toBeFocused()
  await expect(comment).toHaveAttribute('aria-pressed', 'true')
  await page.keyboard.insertText('Seen at the door.')
  await expect(page.getByText('No problems')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(comment).toBeFocused()

  // copied, pasted, taken back, done again, deleted: the focus is always on a card
  const copy = card('Add comment to case 2')
  await page.keyboard.press('Control+c')
  await page.keyboard.press('Control+v')
  await expect(copy).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(copy).toBeHidden()
  await expect(comment).toBeFocused()
  await page.keyboard.press('Control+Shift+z')
  await expect(copy).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await expect(copy).toBeFocused()
  await page.keyboard.press('Delete')
  await expect(copy).toBeHidden()
  await expect(comment).toBeFocused()

  // Tab is nobody's but the page's
  await page.keyboard.press('Tab')
  await expect(button('Add a step after Add comment to case')).toBeFocused()
  await page.keyboard.press('Shift+Tab')
  await expect(comment).toBeFocused()

  // the same as an outline
  await tabTo(page, button('Canvas'), 'Shift+Tab')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  const steps = page.getByRole('list', { name: 'Steps' })
  await expect(steps.getByRole('listitem')).toHaveCount(4)
  const line = (name: string) => steps.getByRole('button', { name: new RegExp(`^${name}`) })
  await tabTo(page, line('Trigger'))
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(line('Add comment to case')).toBeFocused()
  await page.keyboard.press('n')
  await find(page, 'Find action', 'set priority')
  await expect(line('Set case priority')).toBeFocused()
  await enterForm(page, 'Set case priority')
  await tabTo(page, page.getByRole('combobox', { name: 'Priority (required)' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('option', { name: 'High' })).toBeVisible()
  await page.keyboard.type('High')
  await expect(page.getByRole('option', { name: 'High' })).toHaveAttribute('data-highlighted')
  await page.keyboard.press('Enter')
  await expect(page.getByText('No problems')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(line('Set case priority')).toBeFocused()

  // saved, and published with a note
  await tabTo(page, button('Save'), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Draft saved')).toBeVisible()
  const publish = async (number: number, note: string) => {
    await tabTo(page, button('Publish'))
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: `Publish version ${number}` })
    await expect(dialog.getByLabel('Note')).toBeFocused()
    await page.keyboard.insertText(note)
    return dialog
  }
  await publish(1, 'Drawn without a mouse.')
  await tabTo(page, button('Publish version 1'))
  await page.keyboard.press('Enter')
  await expect(page.getByText('Version 1 of Drawn by keys is published')).toBeVisible()
  await expect(button('Publish')).toBeFocused()

  // the second says what is different
  await tabTo(page, line('Set case priority'))
  await page.keyboard.press('Delete')
  await tabTo(page, button('Publish'), 'Shift+Tab')
  const dialog = await publish(2, 'The priority stays.')
  await expect(dialog.getByRole('list', { name: 'What is different' }).getByRole('listitem')).toHaveText([
    /Removed\s*Set case priority/,
  ])
  await tabTo(page, button('Publish version 2'))
  await page.keyboard.press('Enter')
  await expect(page.getByText('Version 2 of Drawn by keys is published')).toBeVisible()
})
