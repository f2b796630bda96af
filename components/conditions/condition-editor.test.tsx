import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { conditionProblems } from '@/lib/conditions/rules'
import type { Attribute, Condition } from '@/lib/conditions/schema'
import { ConditionEditor } from './condition-editor'

const catalogue: Attribute[] = [
  { path: 'fields.country', label: 'Country', type: 'choice', options: [{ value: 'PT', label: 'Portugal' }] },
  { path: 'risk_score', label: 'Risk score', type: 'number' },
]
const drawn = (value: Condition | null, readOnly = false) =>
  renderToStaticMarkup(
    <ConditionEditor
      label="Shown when"
      empty="Always"
      place="when"
      value={value}
      onChange={() => undefined}
      catalogue={catalogue}
      problems={value ? conditionProblems(value, catalogue, 'when') : []}
      readOnly={readOnly}
    />,
  )

test('a condition is drawn with its sentence, and each problem once, beside its part', () => {
  const sound = drawn({ all: [{ attribute: 'fields.country', operator: 'in', value: ['PT'] }] })
  expect(sound).toContain('Country is one of Portugal')
  expect(sound).not.toContain('aria-invalid="true"')
  const broken = drawn({ not: { any: [{ attribute: 'risk_score', operator: 'at_least' }] } })
  expect(broken.match(/needs a value to compare with/g)).toHaveLength(1)
})

test('none says what that means, and reading only draws no control', () => {
  expect(drawn(null)).toContain('Always')
  const read = drawn({ attribute: 'risk_score', operator: 'at_least', value: 70 }, true)
  expect(read).toContain('Risk score is at least 70')
  expect(read).not.toContain('<input')
})
