import { describe, expect, it } from 'vitest'
import { fieldSamples, sampleOptions } from '@/lib/testing/field-samples'
import { fieldTypes } from './names'
import { templateField } from './schema'
import { fieldTypeOf } from './types/registry'
import { type FieldValues, fieldProblems, isEmpty } from './values'

const reader = { locale: 'en-US', timeZone: 'UTC', names: { 'ana@example.test': 'Ana' } }
const fieldOf = (type: (typeof fieldTypes)[number]) =>
  templateField.parse({
    key: 'sample',
    type,
    label: 'Sample',
    options: fieldTypeOf[type].hasOptions ? sampleOptions : [],
  })
const wrong = (type: (typeof fieldTypes)[number], value: unknown, held?: unknown) =>
  fieldProblems(
    [fieldOf(type)],
    { sample: value } as FieldValues,
    (held === undefined ? {} : { sample: held }) as FieldValues,
  )

describe.each(fieldTypes)('%s', (type) => {
  const { good, bad, shown } = fieldSamples[type]
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
