import { expect, it } from 'vitest'
import type { FieldValues } from '@/lib/fields/values'
import { defaultConflicts, startingValues } from './default-rules'
import { givenProblems, type RuleFacts } from './field-rules'
import { type TemplateDefinitionInput, templateDefinition } from './schema'

const options = (...values: string[]) => values.map((value) => ({ value, label: value.toUpperCase() }))

const definitionOf = (country: string | undefined, city: string, otherwise: 'all' | 'none' = 'none') =>
  templateDefinition.parse({
    fields: [
      { key: 'country', type: 'single_select', label: 'Country', options: options('pt', 'es'), default: country },
      { key: 'city', type: 'single_select', label: 'City', options: options('porto', 'madrid'), default: city },
      { key: 'district', type: 'multi_select', label: 'District', options: options('foz', 'retiro'), default: ['foz'] },
    ],
    statuses: [
      { key: 'new', name: 'New', kind: 'initial', next: ['closed'] },
      { key: 'closed', name: 'Closed', kind: 'end' },
    ],
    rules: [
      {
        kind: 'options',
        field: 'district',
        parent: 'city',
        mappings: [{ value: 'porto', options: ['foz'] }],
        otherwise: 'none',
      },
      {
        kind: 'options',
        field: 'city',
        parent: 'country',
        mappings: [
          { value: 'pt', options: ['porto'] },
          { value: 'es', options: ['madrid'] },
        ],
        otherwise,
      },
    ],
  } satisfies TemplateDefinitionInput)

const facts: RuleFacts = {
  fields: {},
  status: 'new',
  type: 'Onboarding',
  entityCategory: 'Company',
  priority: 'High',
  riskTier: null,
  riskScore: 0,
  tags: [],
}

it('a default that its rule does not offer beside what was given is left out, and what rested on it too', () => {
  const definition = definitionOf('pt', 'porto')
  expect(startingValues(definition, facts, {})).toEqual({ country: 'pt', city: 'porto', district: ['foz'] })
  expect(startingValues(definition, facts, { country: 'es' })).toEqual({ country: 'es' })
  expect(startingValues(definition, facts, { country: null })).toEqual({ country: null })
  for (const given of [{}, { country: 'es' }, { country: null }] as FieldValues[])
    expect(givenProblems(definition, facts, startingValues(definition, facts, given))).toEqual([])
})

it('a value that was given stays, and is refused where it is not offered', () => {
  const definition = definitionOf('pt', 'porto')
  const given = startingValues(definition, facts, { city: 'madrid' })
  expect(given).toEqual({ country: 'pt', city: 'madrid' })
  expect(givenProblems(definition, facts, given)).toMatchObject([{ code: 'option_not_allowed', field: 'fields.city' }])
})

it('publishing names the defaults that no new case could begin with', () => {
  expect(defaultConflicts(definitionOf('pt', 'porto'))).toEqual([])
  expect(defaultConflicts(definitionOf('pt', 'madrid'))).toEqual([
    { field: 'fields.2.default', code: 'default_does_not_fit', message: expect.stringContaining('District') },
    {
      field: 'fields.1.default',
      code: 'default_does_not_fit',
      message: 'The default of City is not offered with the default of Country.',
    },
  ])
  expect(defaultConflicts(definitionOf(undefined, 'porto'))).toMatchObject([
    { message: 'The default of City is not offered while Country is empty.' },
  ])
  expect(defaultConflicts(definitionOf(undefined, 'porto', 'all'))).toEqual([])
})
