import { describe, expect, it } from 'vitest'
import { fieldTypes } from './names'
import { templateField } from './schema'
import { fieldTypeOf } from './types/registry'
import { type FieldValues, fieldProblems, isEmpty } from './values'

const options = [
  { value: 'low', label: 'Low' },
  { value: 'high', label: 'High' },
  { value: 'old', label: 'Old', active: false },
]
const samples: Record<(typeof fieldTypes)[number], { good: unknown[]; bad: unknown[]; shown: string }> = {
  text: { good: ['a', ''], bad: [1, 'x'.repeat(1001)], shown: 'a' },
  long_text: { good: ['a\nb'], bad: [['a'], 'x'.repeat(20_001)], shown: 'a\nb' },
  number: { good: [1.5, -3], bad: ['1', Number.NaN, Number.POSITIVE_INFINITY], shown: '1.5' },
  integer: { good: [1200, 0], bad: [1.5, '1'], shown: '1,200' },
  boolean: { good: [true, false], bad: ['yes', 0], shown: 'Yes' },
  date: { good: ['2026-11-21'], bad: ['2026-02-30', '21.11.2026', 5], shown: 'Nov 21, 2026' },
  date_time: {
    good: ['2026-11-21T09:30:00Z', '2026-11-21T09:30:00+01:00'],
    bad: ['2026-11-21', '2026-11-21T09:30:00'],
    shown: 'Nov 21, 2026, 09:30 UTC',
  },
  single_select: { good: ['low'], bad: ['old', 'none', ['low']], shown: 'Low' },
  multi_select: { good: [['low', 'high'], []], bad: [['old'], 'low', ['low', 'low']], shown: 'Low, High' },
  email: { good: ['ana@example.test'], bad: ['ana', 'ana@'], shown: 'ana@example.test' },
  url: { good: ['https://example.test/a'], bad: ['javascript:alert(1)', 'example'], shown: 'https://example.test/a' },
  user: { good: ['ana@example.test'], bad: [1], shown: 'Ana' },
  file: { good: ['file_1'], bad: [{}], shown: 'file_1' },
  json: { good: [{ a: [1] }, 'x'], bad: ['x'.repeat(40_000)], shown: '{\n  "a": [\n    1\n  ]\n}' },
  money: {
    good: [{ amount: 1000, currency: 'EUR' }],
    bad: [{ amount: 1 }, 1, { amount: '1', currency: 'EUR' }, { amount: 1, currency: 'euro' }],
    shown: 'EUR 1,000.00',
  },
  country: { good: ['PT'], bad: ['Portugal', 'pt'], shown: 'Portugal' },
}
const reader = { locale: 'en-US', timeZone: 'UTC', names: { 'ana@example.test': 'Ana' } }
const fieldOf = (type: (typeof fieldTypes)[number]) =>
  templateField.parse({ key: 'sample', type, label: 'Sample', options: fieldTypeOf[type].hasOptions ? options : [] })
const wrong = (type: (typeof fieldTypes)[number], value: unknown, held?: unknown) =>
  fieldProblems(
    [fieldOf(type)],
    { sample: value } as FieldValues,
    (held === undefined ? {} : { sample: held }) as FieldValues,
  )

describe.each(fieldTypes)('%s', (type) => {
  const { good, bad, shown } = samples[type]
  const definition = fieldTypeOf[type]

  it('takes what it should and nothing else', () => {
    expect(definition.type).toBe(type)
    for (const value of [...good, null]) expect(wrong(type, value), JSON.stringify(value)).toEqual([])
    for (const value of bad) expect(wrong(type, value), JSON.stringify(value)).not.toEqual([])
  })

  it('is read by people, and comes back whole from every wire', () => {
    const plainSpace = definition.format(good[0], reader, fieldOf(type)).replace(/[\u00a0\u202f]/g, ' ')
    expect(plainSpace).toBe(shown)
    for (const value of good.filter((one) => !isEmpty(one))) {
      const { persona, connect } = definition.wire
      expect(persona.fromWire(persona.toWire(value))).toEqual(value)
      const wired = connect.toWire(value)
      expect(Object.keys(wired)).toHaveLength(1)
      const back = connect.fromWire(wired)
      expect(type === 'date_time' ? Date.parse(String(back)) : back).toEqual(
        type === 'date_time' ? Date.parse(String(value)) : value,
      )
    }
  })
})

it('an option no longer offered stays where it is, alone and in a list', () => {
  expect(wrong('single_select', 'old', 'old')).toEqual([])
  expect(wrong('multi_select', ['old', 'low'], ['old'])).toEqual([])
  expect(wrong('multi_select', ['old', 'low'], ['low'])).not.toEqual([])
})
