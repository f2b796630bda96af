import { expect, test } from 'vitest'
import type { TemplateDefinition } from '@/lib/templates/schema'
import { templateDefinition } from '@/lib/templates/schema'
import { draftProblems } from './draft-problems'

const definition = templateDefinition.parse({
  statuses: [
    { key: 'new', name: 'New', kind: 'initial', next: ['closed'] },
    { key: 'closed', name: 'Closed', kind: 'end' },
  ],
  layout: { tabs: [{ key: 'main', title: 'Main', modules: [{ id: 'notes', type: 'comments' }] }] },
})

test('a problem of an unfinished draft is said without its path, since it stands beside its place', () => {
  const broken = structuredClone(definition) as TemplateDefinition
  const [module] = broken.layout.tabs[0]?.modules ?? []
  if (module) module.presets = [{ name: 'Checked', text: '' }]
  if (broken.statuses[0]) broken.statuses[0].key = 'Not a key'
  expect(draftProblems(broken, []).map(({ field, message }) => [field, message])).toEqual(
    expect.arrayContaining([
      ['layout.tabs.0.modules.0.presets.0.text', 'Text must not be empty.'],
      ['statuses.0.key', 'A key is lower-case letters, digits and underscores, letter first.'],
    ]),
  )
})

test('what only the server knows stays said until the next save', () => {
  const saved = [
    { field: 'definition.fields.0.default', code: 'unknown_person', message: 'The default of Manager is nobody.' },
  ]
  expect(draftProblems(definition, saved)).toMatchObject([{ field: 'fields.0.default' }])
})
