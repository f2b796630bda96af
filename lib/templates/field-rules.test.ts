import { describe, expect, it } from 'vitest'
import { decideCase } from '@/lib/cases/commands/decide-case'
import { updateCase } from '@/lib/cases/commands/update-case'
import type { FieldValues } from '@/lib/fields/values'
import { makeCase, makeWorld, memberActor } from '@/lib/testing/factories'
import { fieldStates, givenProblems, missingFields, offeredOptions, type RuleFacts } from './field-rules'
import { type TemplateDefinitionInput, templateDefinition } from './schema'

const options = (...values: string[]) => values.map((value) => ({ value, label: value.toUpperCase() }))
const is = (attribute: string, value: string) => ({ attribute, operator: 'equals', value })

const input: TemplateDefinitionInput = {
  fields: [
    { key: 'country', type: 'single_select', label: 'Country', options: options('pt', 'es', 'de') },
    { key: 'city', type: 'single_select', label: 'City', options: options('lisbon', 'porto', 'madrid') },
    { key: 'tax_id', type: 'text', label: 'Tax id' },
    { key: 'proof', type: 'text', label: 'Proof', required: true },
    { key: 'amount', type: 'money', label: 'Amount' },
  ],
  rules: [
    {
      kind: 'required',
      field: 'tax_id',
      conditions: [
        { when: { all: [is('fields.country', 'pt'), is('priority', 'Low')] }, result: false },
        {
          when: {
            any: [is('fields.country', 'pt'), { attribute: 'fields.amount', operator: 'more_than', value: 100 }],
          },
          result: true,
        },
      ],
    },
    // stands before the rule it depends on
    {
      kind: 'hidden',
      field: 'proof',
      conditions: [{ when: { attribute: 'fields.tax_id', operator: 'is_not_empty' }, result: false }],
      otherwise: true,
    },
    { kind: 'hidden', field: 'tax_id', conditions: [{ when: is('fields.country', 'de'), result: true }] },
    {
      kind: 'options',
      field: 'city',
      parent: 'country',
      mappings: [
        { value: 'pt', options: ['lisbon', 'porto'] },
        { value: 'es', options: ['madrid'] },
        { value: '', options: [] },
      ],
    },
  ],
  statuses: [
    { key: 'open', name: 'Open', kind: 'initial', next: ['closed'] },
    { key: 'closed', name: 'Closed', kind: 'end' },
  ],
  decisions: [{ key: 'approve', name: 'Approve', status: 'closed' }],
}
const definition = templateDefinition.parse(input)

const facts = (fields: FieldValues, more: Partial<RuleFacts> = {}): RuleFacts => ({
  fields,
  status: 'open',
  type: 'Onboarding',
  entityCategory: 'Company',
  priority: 'High',
  riskTier: null,
  riskScore: 0,
  tags: [],
  ...more,
})
const stateOf = (key: string, fields: FieldValues, more?: Partial<RuleFacts>) =>
  fieldStates(definition, facts(fields, more)).get(key)
const missing = (fields: FieldValues, more?: Partial<RuleFacts>) =>
  missingFields(definition, facts(fields, more)).map(({ key }) => key)
const codes = (given: FieldValues, stored: FieldValues = {}) =>
  givenProblems(definition, facts(stored), given).map(({ field, code }) => `${field} ${code}`)

describe('a rule', () => {
  it('is decided by its first condition that is true, else by what it says otherwise', () => {
    expect(stateOf('tax_id', { country: 'pt' })?.required).toBe(true)
    expect(stateOf('tax_id', { country: 'pt' }, { priority: 'Low' })?.required).toBe(false)
    expect(stateOf('tax_id', { country: 'es' })?.required).toBe(false)
    expect(stateOf('tax_id', { country: 'es', amount: { amount: 101, currency: 'EUR' } })?.required).toBe(true)
  })

  it('takes a hidden field for empty, whatever it holds and wherever the rule stands; hidden is never required', () => {
    expect(stateOf('proof', { country: 'pt', tax_id: '1' })).toMatchObject({ hidden: false, required: true })
    expect(stateOf('proof', { country: 'de', tax_id: '1' })).toMatchObject({ hidden: true, required: false })
    expect(missing({ country: 'pt' })).toEqual(['tax_id'])
    expect(missing({ country: 'pt', tax_id: '1' })).toEqual(['proof'])
    expect(missing({ country: 'de', tax_id: '1' })).toEqual([])
  })

  it('narrows options by the parent; what is outside is refused, also when it is the parent that changes', () => {
    expect(offeredOptions(stateOf('city', { country: 'pt' }) as never).map(({ value }) => value)).toEqual([
      'lisbon',
      'porto',
    ])
    expect(codes({ country: 'pt', city: 'porto' })).toEqual([])
    expect(codes({ country: 'es', city: 'porto' })).toEqual(['fields.city option_not_allowed'])
    expect(codes({ city: 'porto' })).toEqual(['fields.city option_not_allowed'])
    expect(codes({ country: 'de', city: 'porto' })).toEqual([])
    expect(codes({ country: 'es' }, { country: 'pt', city: 'porto' })).toEqual(['fields.city option_not_allowed'])
    expect(codes({ country: 'es', city: null }, { country: 'pt', city: 'porto' })).toEqual([])
    expect(codes({ tax_id: '2' }, { country: 'es', city: 'porto' })).toEqual([])
  })
})

it('holds for cases: at the gate before the end, or from the start where the template says so', async () => {
  const late = await makeWorld({ definition: input })
  const { id: caseId } = await makeCase(late, { fields: { country: 'pt' }, priority: 'High' })
  const actor = memberActor(late)
  const decide = () => decideCase(actor, { caseId, decision: 'approve' })
  await expect(decide()).rejects.toMatchObject({ problems: [{ field: 'fields.tax_id', code: 'field_required' }] })
  await updateCase(actor, { caseId, fields: { country: 'de' } })
  await decide()

  const early = await makeWorld({ definition: { ...input, requireFieldsFrom: 'start' } })
  await expect(makeCase(early, { fields: { country: 'pt' }, priority: 'High' })).rejects.toMatchObject({
    problems: [{ field: 'fields.tax_id', code: 'field_required' }],
  })
  const made = await makeCase(early, { fields: { country: 'de' } })
  const change = (fields: FieldValues) => updateCase(memberActor(early), { caseId: made.id, fields })
  await expect(change({ country: 'pt' })).rejects.toMatchObject({ problems: [{ code: 'field_required' }] })
  await change({ country: 'pt', tax_id: '1', proof: 'seen' })
  await expect(change({ proof: null })).rejects.toMatchObject({ problems: [{ field: 'fields.proof' }] })
})
