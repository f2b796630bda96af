import { describe, expect, it } from 'vitest'
import { checkCel, evaluateCel } from './cel'
import type { Shape } from './view'

const values = {
  trigger: { mail: 'ana@prata.pt', name: ' Ana ', found: [30, 4, 100], names: ['b', 'a'], none: [] },
  steps: {},
  variables: {},
  round: {},
}
const text: Shape = { kind: 'text', label: '' }
const shapes = {
  trigger: {
    kind: 'object',
    label: '',
    members: {
      mail: text,
      name: text,
      found: { kind: 'list', label: '', of: { kind: 'number', label: '' } },
      names: { kind: 'list', label: '', of: text },
      none: { kind: 'list', label: '', of: text },
    },
  },
} as unknown as Record<string, Shape>

describe('an expression', () => {
  it.each([
    ['trigger.mail.domain()', 'prata.pt'],
    ['trigger.mail.username()', 'ana'],
    ['trigger.name.domain()', ''],
    ['trigger.name.trim().lowerAscii()', 'ana'],
    ['trigger.mail.replace("a", "o")', 'ono@proto.pt'],
    ['trigger.mail.replace("", "o")', 'ana@prata.pt'],
    ['trigger.mail.split("@").size()', 2],
    ['trigger.found.first()', 30],
    ['trigger.found.last()', 100],
    ['trigger.none.first()', null],
    ['trigger.found.sort()', [4, 30, 100]],
    ['trigger.names.sort().join(", ")', 'a, b'],
    ['trigger.found.filter(x, x > 10).size()', 2],
    ['"a" in trigger.names', true],
  ])('%s', (expression, expected) => {
    expect(checkCel(expression, shapes).wrong).toBe(null)
    expect(evaluateCel(expression, values)).toEqual(expected)
  })

  it('is told before it runs where a word does not fit, and makes no text that is too long', () => {
    expect(checkCel('trigger.mail.first()', shapes).wrong).toMatch(/first/)
    expect(checkCel('trigger.found.domain()', shapes).wrong).toMatch(/domain/)
    const long = { ...values, trigger: { mail: 'a'.repeat(1000), by: 'b'.repeat(1000) } }
    expect(() => evaluateCel('trigger.mail.replace("a", trigger.by)', long)).toThrow('too long')
  })
})
