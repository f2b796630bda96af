import { expect, test } from 'vitest'
import { templateDefinition } from '@/lib/templates/schema'
import type { ChoosableTemplate } from './new-case'
import type { CaseDraft } from './use-new-case'
import { sentFields, shownFields } from './use-new-case-rules'

const template: ChoosableTemplate = {
  id: 't',
  name: 'Onboarding',
  type: 'Onboarding',
  entityCategory: 'Company',
  definition: templateDefinition.parse({
    fields: [
      { key: 'regulated', type: 'boolean', label: 'Regulated', default: false },
      { key: 'licence', type: 'text', label: 'Licence' },
      { key: 'old', type: 'text', label: 'Old', retired: true },
    ],
    statuses: [
      { key: 'new', name: 'New', kind: 'initial', next: ['closed'] },
      { key: 'closed', name: 'Closed', kind: 'end' },
    ],
    rules: [
      {
        kind: 'hidden',
        field: 'licence',
        conditions: [{ when: { attribute: 'fields.regulated', operator: 'equals', value: true }, result: false }],
        otherwise: true,
      },
      {
        kind: 'required',
        field: 'licence',
        conditions: [{ when: { attribute: 'priority', operator: 'equals', value: 'High' }, result: true }],
      },
    ],
  }),
}
const draftOf = (fields: Record<string, unknown>, priority: CaseDraft['priority'] = 'Medium'): CaseDraft => ({
  title: '',
  priority,
  queueId: null,
  assignee: null,
  teamId: null,
  externalReference: '',
  deadlineDays: null,
  subject: {},
  objects: [],
  fields,
})
const keys = (draft: CaseDraft) => shownFields(template, draft).map(({ key, required }) => `${key} ${required}`)

test('the form asks what the rules say, as it is filled in', () => {
  expect(keys(draftOf({ regulated: false }))).toEqual(['regulated false'])
  expect(keys(draftOf({ regulated: true }))).toEqual(['regulated false', 'licence false'])
  expect(keys(draftOf({ regulated: true }, 'High'))).toEqual(['regulated false', 'licence true'])
})

test('what is hidden is not sent, nor a default, which goes by itself; one that was taken out is sent as empty', () => {
  expect(sentFields(template, draftOf({ regulated: true, licence: 'L-1' }))).toEqual({
    regulated: true,
    licence: 'L-1',
  })
  expect(sentFields(template, draftOf({ regulated: false, licence: 'L-1' }))).toEqual({})
  expect(sentFields(template, draftOf({ regulated: null }))).toEqual({ regulated: null })
})
