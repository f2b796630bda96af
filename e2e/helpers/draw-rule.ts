import type { Page } from '@playwright/test'
import { operatorWords } from '@/lib/conditions/names'
import type { Comparison, Condition } from '@/lib/conditions/schema'
import type { FieldRule } from '@/lib/templates/rule-schema'
import type { TemplateDefinition } from '@/lib/templates/schema'
import { expect } from '../fixtures/test'
import type { Hands } from './hands'

type YesNoRule = Exclude<FieldRule, { kind: 'options' }>

const words = {
  hidden: { name: 'Hidden', yes: 'Hidden', no: 'Shown' },
  required: { name: 'Required', yes: 'Required', no: 'Not required' },
}

/** Draws one yes-or-no rule in the form of its field, comparison by comparison. */
export async function drawRule(page: Page, hands: Hands, wanted: TemplateDefinition, rule: YesNoRule): Promise<void> {
  const { name, yes, no } = words[rule.kind]
  const field = wanted.fields.find(({ key }) => key === rule.field)
  const row = page.getByRole('list', { name: 'Fields' }).getByRole('button', { name: new RegExp(`^${field?.label} `) })
  if ((await row.getAttribute('aria-expanded')) === 'false') await hands.press(row)
  const mode = page.getByRole('group', { name, exact: true })
  await hands.press(mode.getByRole('button', { name: `${yes} when …` }))
  for (const [index, { when, result }] of rule.conditions.entries()) {
    if (index > 0) await hands.press(page.getByRole('button', { name: 'Add another answer' }))
    const answer = page.getByLabel(`Answer ${index + 1}`, { exact: true }).last()
    const word = result ? yes : no
    if (!(await answer.textContent())?.startsWith(word)) await hands.choose(answer, word)
    const group = page.getByRole('group', { name: `${name}, condition ${index + 1}`, exact: true })
    for (const [at, comparison] of comparisonsOf(when).entries()) {
      await hands.press(group.getByRole('button', { name: 'Add condition' }))
      const line = group.getByRole('group', { name: `Condition ${at + 1}`, exact: true })
      const asked = wanted.fields.find(({ key }) => `fields.${key}` === comparison.attribute)
      await hands.find(line.getByRole('combobox', { name: 'Attribute' }), [asked?.label ?? comparison.attribute])
      const operator = line.getByRole('combobox', { name: 'Comparison' })
      const operatorWord = operatorWords[comparison.operator]
      if (!(await operator.textContent())?.startsWith(operatorWord)) await hands.choose(operator, operatorWord)
      const option = asked?.options.find(({ value }) => value === comparison.value)
      const value = line.getByRole('combobox', { name: 'Value' })
      await hands.find(value, [option?.label ?? String(comparison.value)])
      await expect(value).toHaveValue(option?.label ?? String(comparison.value))
    }
  }
}

/** The comparisons that all have to hold, which is how the editor begins. */
function comparisonsOf(when: Condition): Comparison[] {
  if (!('all' in when) || !when.all.every((part) => 'attribute' in part))
    throw new Error('Drawn are lists of comparisons.')
  return when.all as Comparison[]
}
