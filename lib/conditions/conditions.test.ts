import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { describeCondition } from './describe'
import { operandOf, operators } from './names'
import { attributesOf, conditionProblems, holds, readFrom } from './rules'
import { type Attribute, type Condition, condition } from './schema'

const catalogue: Attribute[] = [
  { path: 'priority', label: 'Priority', type: 'choice', options: [{ value: 'High', label: 'High' }] },
  { path: 'risk_score', label: 'Risk score', type: 'number' },
  { path: 'tags', label: 'Tags', type: 'list' },
  { path: 'fields.country', label: 'Country', type: 'text' },
  { path: 'created_at', label: 'Created', type: 'date' },
]
const found = readFrom({
  priority: 'High',
  risk_score: 70,
  tags: ['vip', 'pep'],
  fields: { country: 'Portugal', empty: '' },
  created_at: '2026-11-21T09:00:00Z',
})
const is = (attribute: string, operator: (typeof operators)[number], value?: string | number | string[]) =>
  holds({ attribute, operator, value }, found)

describe('a condition', () => {
  it('compares each kind of value', () => {
    expect([
      is('priority', 'equals', 'High'),
      is('priority', 'in', ['Low', 'High']),
      is('priority', 'not_equals', 'High'),
    ]).toEqual([true, true, false])
    expect([
      is('risk_score', 'at_least', 70),
      is('risk_score', 'more_than', 70),
      is('risk_score', 'less_than', 71),
    ]).toEqual([true, false, true])
    expect([
      is('tags', 'includes', ['pep', 'x']),
      is('tags', 'includes_all', ['pep', 'x']),
      is('tags', 'excludes', ['x']),
    ]).toEqual([true, false, true])
    expect([
      is('fields.country', 'contains', 'TUG'),
      is('fields.country', 'starts_with', 'por'),
      is('fields.country', 'equals', 'portugal'),
    ]).toEqual([true, true, false])
    expect([is('created_at', 'before', '2026-11-22'), is('created_at', 'after', '2026-11-22')]).toEqual([true, false])
  })

  it('is never met by an empty value, save where emptiness is asked for', () => {
    for (const path of ['fields.empty', 'fields.absent', 'absent.deeper', 'fields.constructor'])
      for (const operator of operators) {
        const expected = ['not_equals', 'not_in', 'not_contains', 'excludes', 'is_empty'].includes(operator)
        expect(is(path, operator, operandOf[operator] === 'many' ? ['a'] : 'a'), `${path} ${operator}`).toBe(expected)
      }
  })

  it('joins with and, or, not', () => {
    const high: Condition = { attribute: 'priority', operator: 'equals', value: 'High' }
    const low: Condition = { attribute: 'risk_score', operator: 'less_than', value: 10 }
    expect(holds({ all: [high, { any: [low, { not: low }] }] }, found)).toBe(true)
    expect(holds({ all: [high, low] }, found)).toBe(false)
    expect([holds({ all: [] }, found), holds({ any: [] }, found)]).toEqual([true, false])
    expect(attributesOf({ all: [high, { not: { any: [low, high] } }] })).toEqual(['priority', 'risk_score'])
  })

  it('answers whatever is stored and whatever it is compared with', () => {
    const value = fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.array(fc.oneof(fc.string(), fc.integer())))
    fc.assert(
      fc.property(fc.constantFrom(...operators), fc.anything(), value, (operator, stored, wanted) => {
        const leaf: Condition = { attribute: 'a', operator, value: wanted }
        const answer = holds(leaf, () => stored)
        return typeof answer === 'boolean' && holds({ not: leaf }, () => stored) === !answer
      }),
    )
  })

  it('names everything wrong with it, each at its place', () => {
    const wrong: Condition = {
      all: [
        { attribute: 'nothing', operator: 'equals', value: 1 },
        { any: [{ attribute: 'risk_score', operator: 'contains', value: 'x' }] },
        { attribute: 'priority', operator: 'equals', value: 'Urgent' },
        { attribute: 'risk_score', operator: 'at_least', value: 'seven' },
        { attribute: 'tags', operator: 'includes' },
        { attribute: 'created_at', operator: 'is_empty', value: 'x' },
      ],
    }
    expect(conditionProblems(wrong, catalogue, 'rule').map(({ field, code }) => [field, code])).toEqual([
      ['rule.all.0.attribute', 'unknown_attribute'],
      ['rule.all.1.any.0.operator', 'operator_does_not_fit'],
      ['rule.all.2.value', 'unknown_option'],
      ['rule.all.3.value', 'value_does_not_fit'],
      ['rule.all.4.value', 'value_missing'],
      ['rule.all.5.value', 'value_does_not_fit'],
    ])
  })

  it('too deep, too large or going in circles is refused without being followed', () => {
    let deep: unknown = { attribute: 'a', operator: 'is_empty' }
    for (let level = 0; level < 100_000; level++) deep = { not: deep }
    const round: { all: unknown[] } = { all: [] }
    round.all.push(round)
    const huge = { all: Array.from({ length: 100_000 }, () => ({ attribute: 'a', operator: 'is_empty' })) }
    for (const hostile of [deep, round, huge, { all: {} }, null, 'x'])
      expect(condition.safeParse(hostile).success).toBe(false)
  })

  it('reads as a sentence', () => {
    const rule: Condition = {
      all: [
        { attribute: 'fields.country', operator: 'in', value: ['PT', 'ES'] },
        {
          any: [
            { attribute: 'risk_score', operator: 'at_least', value: 70 },
            { attribute: 'tags', operator: 'is_empty' },
          ],
        },
      ],
    }
    expect(describeCondition(rule, catalogue)).toBe(
      'Country is one of PT, ES and (Risk score is at least 70 or Tags is empty)',
    )
  })
})
