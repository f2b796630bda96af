import { expect, it } from 'vitest'
import { plainDefinition } from '@/lib/testing/plain-definition'
import { describeRule, diffDefinitions } from './describe'
import { readDefinition } from './document-rules'
import { renameField } from './rename-rules'
import { type TemplateDefinition, templateDefinition } from './schema'

const plain = templateDefinition.parse({
  ...plainDefinition,
  rules: [
    {
      kind: 'required',
      field: 'tax_id',
      conditions: [{ when: { attribute: 'fields.country', operator: 'equals', value: 'PT' }, result: true }],
    },
  ],
  naming: { title: '{{fields.legal_name}} ({{fields.country}})' },
  layout: {
    tabs: [
      {
        key: 'main',
        title: 'Main',
        modules: [
          { id: 'facts', type: 'fields', fields: ['country', 'amount'] },
          { id: 'guide', type: 'markdown', text: 'From {{ fields.country }}' },
        ],
      },
    ],
  },
})
const changed = (change: (copy: TemplateDefinition) => void): string[] => {
  const copy = structuredClone(plain)
  change(copy)
  return diffDefinitions(plain, copy)
}

it('says nothing of what is the same', () => {
  expect(diffDefinitions(plain, structuredClone(plain))).toEqual([])
})

it('says each change in a sentence, at whichever part it stands', () => {
  const sentences = changed((copy) => {
    const [country, name, , taxId] = copy.fields
    Object.assign(country as object, { label: 'Land', required: true })
    Object.assign(taxId as object, { sensitive: false, maximum: 12 })
    copy.fields = [name, country, taxId, { ...country, key: 'plan', label: 'Plan' }] as TemplateDefinition['fields']
    copy.rules = []
    Object.assign(copy.statuses[0] as object, { next: ['in_progress', 'client_input'] })
    copy.checklist = []
    Object.assign(copy.decisions[0] as object, { narrativeMinLength: 40 })
    Object.assign(copy.layout.tabs[0]?.modules[0] as object, { span: 6, fields: ['country'] })
    copy.queue = 'second'
    copy.tags = ['kyb']
    copy.sla.matrix = [
      {
        type: 'Review',
        priority: 'High',
        targetMinutes: 60,
        warningMinutes: 10,
        criticalMinutes: 5,
        autoEscalate: false,
      },
    ]
  })
  expect(sentences).toEqual([
    'Field Plan is new.',
    'Field Amount is gone.',
    'Field Land: label from “Country” to “Land”; now required.',
    'Field Tax id: no longer sensitive; maximum from none to “12”.',
    'The fields stand in another order.',
    'Rule gone: Tax id is required if Country is PT, otherwise is not required.',
    'Status New: next statuses minus “escalated”.',
    'Checklist item Proof of address is gone.',
    'Decision Approve: shortest narrative from “10” to “40”.',
    'Module fields: width from “12” to “6”; fields minus “amount”.',
    'Deadline for Review, High is new.',
    'Queue from none to “second”.',
    'Tags plus “kyb”.',
  ])
})

it('says a rule that narrows options', () => {
  expect(
    describeRule({ kind: 'options', field: 'tax_id', parent: 'country', mappings: [], otherwise: 'none' }, plain),
  ).toBe('the options of Tax id depend on Country (0 mapped, no options otherwise).')
})

it('renames a field wherever it is named, and the document stays sound', () => {
  const renamed = renameField(plain, 'country', 'country_2')
  expect(readDefinition(renamed).problems).toEqual([])
  expect(JSON.stringify(renamed).replaceAll('country_2', '')).not.toMatch(/(?<!"type":)"country"|fields\.country\b/)
  expect(renameField(renamed, 'country_2', 'country')).toEqual({
    ...plain,
    layout: JSON.parse(JSON.stringify(plain.layout).replace('{{ fields.country }}', '{{fields.country}}')),
  })
})
