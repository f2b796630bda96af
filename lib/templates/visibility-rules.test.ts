import { expect, test } from 'vitest'
import type { Condition } from '@/lib/conditions/schema'
import { fieldStates, type RuleFacts } from './field-rules'
import { templateDefinition } from './schema'
import { ruledField, shownModules } from './visibility-rules'

const inPortugal: Condition = { attribute: 'fields.country', operator: 'equals', value: 'PT' }
const definition = templateDefinition.parse({
  fields: [
    { key: 'country', type: 'country', label: 'Country' },
    {
      key: 'city',
      type: 'single_select',
      label: 'City',
      options: [
        { value: 'lisbon', label: 'Lisbon' },
        { value: 'leeds', label: 'Leeds' },
      ],
    },
  ],
  statuses: [
    { key: 'new', name: 'New', kind: 'initial', next: ['closed'] },
    { key: 'closed', name: 'Closed', kind: 'end' },
  ],
  rules: [
    { kind: 'required', field: 'city', conditions: [{ when: inPortugal, result: true }] },
    { kind: 'options', field: 'city', parent: 'country', mappings: [{ value: 'PT', options: ['lisbon'] }] },
    {
      kind: 'hidden',
      field: 'country',
      conditions: [{ when: { attribute: 'priority', operator: 'equals', value: 'Low' }, result: true }],
    },
  ],
  layout: {
    tabs: [
      {
        key: 'one',
        title: 'One',
        modules: [
          { id: 'always', type: 'info' },
          { id: 'portugal', type: 'fields', visible: inPortugal },
        ],
      },
    ],
  },
})
const facts: RuleFacts = {
  fields: {},
  status: 'new',
  type: 'Onboarding',
  entityCategory: 'Company',
  priority: 'Medium',
  riskTier: null,
  riskScore: 0,
  tags: [],
}
const shown = (part: Partial<RuleFacts>) =>
  shownModules(definition, { ...facts, ...part }, definition.layout.tabs[0]?.modules ?? []).map(({ id }) => id)

test('a module is there while its condition holds, and a hidden field is empty to it', () => {
  expect(shown({})).toEqual(['always'])
  expect(shown({ fields: { country: 'PT' } })).toEqual(['always', 'portugal'])
  expect(shown({ fields: { country: 'PT' }, priority: 'Low' })).toEqual(['always'])
})

test('a field stands as the rules leave it', () => {
  const cityWith = (fields: RuleFacts['fields']) => {
    const state = fieldStates(definition, { ...facts, fields }).get('city')
    const { required, options } = ruledField(state as NonNullable<typeof state>)
    return { required, offered: options.filter(({ active }) => active).map(({ value }) => value) }
  }
  expect(cityWith({})).toEqual({ required: false, offered: ['lisbon', 'leeds'] })
  expect(cityWith({ country: 'PT' })).toEqual({ required: true, offered: ['lisbon'] })
})
