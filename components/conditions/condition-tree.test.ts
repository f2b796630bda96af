import fc from 'fast-check'
import { expect, test } from 'vitest'
import { operandOf, operators } from '@/lib/conditions/names'
import { conditionProblems, holds, readFrom } from '@/lib/conditions/rules'
import type { Attribute, Comparison, Condition } from '@/lib/conditions/schema'
import { conditionOf, groupOf, withAttribute, withOperator } from './condition-tree'

const catalogue: Attribute[] = [
  { path: 'score', label: 'Score', type: 'number' },
  { path: 'title', label: 'Title', type: 'text' },
  { path: 'priority', label: 'Priority', type: 'choice', options: [{ value: 'High', label: 'High' }] },
]
const leaf = fc.record({
  attribute: fc.constantFrom('score', 'title', 'priority'),
  operator: fc.constantFrom(...operators),
  value: fc.oneof(fc.string(), fc.integer(), fc.array(fc.string())),
})
const { tree } = fc.letrec<{ tree: Condition }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3 },
    leaf,
    fc.record({ all: fc.array(tie('tree'), { maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('tree'), { maxLength: 3 }) }),
    fc.record({ not: tie('tree') }),
  ),
}))

test('a condition means the same after it was opened as a group and put back', () => {
  const facts = fc.record({ score: fc.integer(), title: fc.string(), priority: fc.constantFrom('High', 'Low') })
  fc.assert(
    fc.property(tree, facts, (given, found) => {
      const { mode, parts } = groupOf(given, '')
      return holds(conditionOf(mode, parts), readFrom(found)) === holds(given, readFrom(found))
    }),
  )
})

test('a part stands where its problems say', () => {
  const wrong: Comparison = { attribute: 'nothing', operator: 'equals', value: 1 }
  const shapes: Condition[] = [wrong, { all: [wrong] }, { any: [wrong] }, { not: wrong }, { not: { all: [wrong] } }]
  for (const shape of [...shapes, { not: { any: [wrong] } }])
    expect(conditionProblems(shape, catalogue, 'when').map(({ field }) => field)).toEqual([
      `${groupOf(shape, 'when').placeOf(0)}.attribute`,
    ])
})

test('a changed operator or attribute keeps what still fits', () => {
  const asked: Comparison = { attribute: 'title', operator: 'equals', value: 'a' }
  expect(withOperator(asked, 'in')).toEqual({ attribute: 'title', operator: 'in', value: ['a'] })
  expect(withOperator(withOperator(asked, 'in'), 'equals')).toEqual(asked)
  expect(withOperator(asked, 'is_empty')).toEqual({ attribute: 'title', operator: 'is_empty' })
  expect(withAttribute(asked, 'score', catalogue)).toEqual({ attribute: 'score', operator: 'equals' })
  expect(withAttribute({ ...asked, operator: 'contains' }, 'priority', catalogue)).toEqual({
    attribute: 'priority',
    operator: 'equals',
  })
  fc.assert(
    fc.property(leaf, fc.constantFrom(...operators), (given, operator) => {
      const { value } = withOperator(given, operator)
      return value === undefined || Array.isArray(value) === (operandOf[operator] === 'many')
    }),
  )
})
