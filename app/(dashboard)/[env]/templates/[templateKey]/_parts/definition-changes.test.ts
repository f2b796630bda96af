import { expect, test } from 'vitest'
import { moved } from '@/components/editing/moved'
import { definitionProblems } from '@/lib/templates/definition-rules'
import { renameField } from '@/lib/templates/rename-rules'
import { templateDefinition } from '@/lib/templates/schema'
import { keyFrom, removeField, removeStatus, renameStatus } from './definition-changes'

const definition = templateDefinition.parse({
  fields: [
    { key: 'country', type: 'text', label: 'Country' },
    { key: 'amount', type: 'money', label: 'Amount' },
    { key: 'note', type: 'text', label: 'Note' },
  ],
  statuses: [
    { key: 'new', name: 'New', kind: 'initial', next: ['closed'] },
    { key: 'closed', name: 'Closed', kind: 'end' },
  ],
  checklist: [{ key: 'proof', label: 'Proof', requiredFor: ['closed'] }],
  decisions: [
    {
      key: 'approve',
      name: 'Approve',
      status: 'closed',
      fourEyes: { amountField: 'amount', amountAtLeast: 5 },
    },
  ],
  rules: [
    {
      kind: 'required',
      field: 'note',
      conditions: [{ when: { not: { attribute: 'fields.country', operator: 'equals', value: 'PT' } }, result: true }],
    },
  ],
  layout: {
    tabs: [
      {
        key: 'one',
        title: 'One',
        modules: [
          { id: 'a', type: 'fields', fields: ['country', 'amount'] },
          {
            id: 'b',
            type: 'markdown',
            text: 'From {{fields.country}}',
            visible: { any: [{ attribute: 'fields.amount', operator: 'is_empty' }] },
          },
        ],
      },
    ],
  },
})

test('a key comes from the label and is nobody else’s', () => {
  expect(keyFrom('Tax number', [])).toBe('tax_number')
  expect(keyFrom('  Überweisung: Höhe (€) ', [])).toBe('uberweisung_hohe')
  expect(keyFrom('3D check', [])).toBe('d_check')
  expect(keyFrom('漢字', [])).toBe('entry')
  expect(keyFrom('Tax number', ['tax_number', 'tax_number_2'])).toBe('tax_number_3')
})

test('what is renamed is renamed wherever it is named', () => {
  const renamed = renameStatus(
    renameField(renameField(definition, 'country', 'nation'), 'amount', 'sum'),
    'closed',
    'done',
  )
  expect(JSON.stringify(renamed)).not.toMatch(/"(fields\.)?(country|amount|closed)"|fields\.country/)
  expect(JSON.stringify(renamed)).toContain('From {{fields.nation}}')
  expect(definitionProblems(renamed)).toEqual([])
})

test('what is removed leaves nothing that points at it but what a person has to decide', () => {
  const without = removeField(definition, 'amount')
  expect(without.layout.tabs[0]?.modules[0]?.fields).toEqual(['country'])
  expect(removeStatus(definition, 'closed').statuses).toEqual([{ ...definition.statuses[0], next: [] }])
  expect(removeStatus(definition, 'closed').checklist[0]?.requiredFor).toEqual([])
})

test('an entry moves to the place it was dropped at', () => {
  expect(moved(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a'])
  expect(moved(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b'])
})
