import { describe, expect, it } from 'vitest'
import { asOwner, makeWorld, memberActor } from '@/lib/testing/factories'
import { plainDefinition } from '@/lib/testing/plain-definition'
import { createTemplate } from './commands/create-template'
import { importTemplate } from './commands/import-template'
import { publishTemplate } from './commands/publish-template'
import { updateTemplate } from './commands/update-template'
import { readDefinition } from './document-rules'

const select = (key: string) => ({
  key,
  type: 'single_select',
  label: key,
  options: [{ value: 'a', label: 'A' }],
})
const hides = (field: string, other: string) => ({
  kind: 'hidden',
  field,
  conditions: [{ when: { attribute: `fields.${other}`, operator: 'is_empty' }, result: true }],
})

function deepCondition(levels: number): unknown {
  let deep: unknown = { attribute: 'priority', operator: 'is_empty' }
  for (let level = 0; level < levels; level++) deep = { not: deep }
  return deep
}
const withRule = (when: unknown) => ({
  ...plainDefinition,
  rules: [{ kind: 'required', field: 'country', conditions: [{ when, result: true }] }],
})
const round: { all: unknown[] } = { all: [] }
round.all.push(round, round)
const roundValue: Record<string, unknown> = {}
roundValue.again = [roundValue, roundValue]

/** Each with the codes it is refused with, at their places. */
const hostile: Record<string, { document: unknown; codes: string[] }> = {
  'no object': { document: [1], codes: ['definition invalid'] },
  nothing: { document: null, codes: ['definition invalid'] },
  'a newer format': {
    document: { ...plainDefinition, formatVersion: 7 },
    codes: ['definition.formatVersion newer_format'],
  },
  'conditions 100,000 deep': { document: withRule(deepCondition(100_000)), codes: ['definition too_deep'] },
  'conditions deeper than a person reads': {
    document: withRule(deepCondition(18)),
    codes: ['definition.rules.0.conditions.0.when invalid'],
  },
  'conditions that hold themselves': { document: withRule(round), codes: ['definition too_deep'] },
  'a default that holds itself': {
    document: { ...plainDefinition, fields: [{ key: 'a', type: 'json', label: 'A', default: roundValue }] },
    codes: ['definition too_deep'],
  },
  'a million fields': {
    document: { ...plainDefinition, fields: Array(1_000_000).fill(0) },
    codes: ['definition too_large'],
  },
  'a text of two million characters': {
    document: { ...plainDefinition, tags: ['x'.repeat(2_000_000)] },
    codes: ['definition too_large'],
  },
  'rules that go in circles': {
    document: {
      ...plainDefinition,
      fields: ['a', 'b', 'c', 'd'].map(select),
      rules: [hides('a', 'b'), hides('b', 'c'), hides('c', 'a'), hides('d', 'd')],
    },
    codes: ['definition.rules rules_in_a_circle', 'definition.rules rules_in_a_circle'],
  },
  'options that narrow each other in circles': {
    document: {
      ...plainDefinition,
      fields: ['a', 'b'].map(select),
      rules: [
        { kind: 'options', field: 'a', parent: 'b', mappings: [{ value: 'a', options: ['a'] }] },
        { kind: 'options', field: 'b', parent: 'a', mappings: [] },
      ],
    },
    codes: ['definition.rules rules_in_a_circle'],
  },
  'members of an object’s own making': {
    document: JSON.parse('{"statuses": [], "__proto__": {"fields": []}, "constructor": 1}'),
    codes: [
      'definition.__proto__ unknown_member',
      'definition.constructor unknown_member',
      'definition.statuses invalid',
    ],
  },
  'wrong in every part': {
    document: {
      colour: 'red',
      fields: [
        { key: 'tier', type: 'single_select', label: 'Tier' },
        { key: 'tier', type: 'text', label: 'Tier', options: [{ value: 'x', label: 'X' }] },
        { key: 'on', type: 'date', label: 'On', minimum: 3, default: 'someday' },
        { key: 'count', type: 'integer', label: 'Count', minimum: 3, maximum: 1 },
        { key: 'secret', type: 'text', label: 'Secret', sensitive: true },
      ],
      statuses: [
        { key: 'open', name: 'Open', kind: 'initial', next: ['gone'] },
        { key: 'start', name: 'open', kind: 'initial' },
      ],
      checklist: [{ key: 'a', label: 'A', requiredFor: ['nowhere'] }],
      decisions: [{ key: 'ok', name: 'OK', status: 'open', fourEyes: { amountField: 'tier' } }],
      rules: [
        {
          kind: 'required',
          field: 'nobody',
          conditions: [{ when: { attribute: 'fields.x', operator: 'equals' }, result: true }],
        },
        { kind: 'options', field: 'secret', parent: 'ghost', mappings: [] },
      ],
      layout: {
        tabs: [{ key: 't', title: 'T', modules: [{ id: 'm', type: 'tags', text: 'x', fields: ['unknown'] }] }],
      },
      naming: { title: '{{fields.secret}} {{fields.nothing}}' },
      roles: ['emperor'],
    },
    codes: [
      'definition.checklist.0.requiredFor unknown_status',
      'definition.colour unknown_member',
      'definition.decisions.0.fourEyes amount_incomplete',
      'definition.decisions.0.fourEyes.amountField not_an_amount',
      'definition.decisions.0.status not_an_end_status',
      'definition.fields.0.options options_missing',
      'definition.fields.1.key duplicate_key',
      'definition.fields.1.options options_do_not_fit',
      'definition.fields.2 limits_do_not_fit',
      'definition.fields.3.minimum limits_crossed',
      'definition.layout.tabs.0.modules.0.fields setting_does_not_fit',
      'definition.layout.tabs.0.modules.0.fields unknown_field',
      'definition.layout.tabs.0.modules.0.text setting_does_not_fit',
      'definition.naming.title sensitive_in_title',
      'definition.naming.title unknown_field',
      'definition.roles.0 unknown_role',
      'definition.rules.0.conditions.0.when.attribute unknown_attribute',
      'definition.rules.0.field unknown_field',
      'definition.rules.1.field options_do_not_fit',
      'definition.rules.1.parent unknown_field',
      'definition.statuses no_end_status',
      'definition.statuses one_initial_status',
      'definition.statuses.0.next unknown_status',
      'definition.statuses.1.name duplicate_key',
    ],
  },
  'wrong shapes beside wrong meanings': {
    document: {
      ...plainDefinition,
      fields: 'none',
      queue: 7,
      statuses: [{ key: 'open', name: 'Open', kind: 'initial', next: ['gone'] }],
    },
    codes: [
      'definition.checklist.0.requiredFor unknown_status',
      'definition.decisions.0.status not_an_end_status',
      'definition.decisions.1.status not_an_end_status',
      'definition.fields invalid',
      'definition.queue invalid',
      'definition.statuses no_end_status',
      'definition.statuses.0.next unknown_status',
    ],
  },
}

describe('a document', () => {
  it.each(Object.entries(hostile))('with %s is refused with all its problems, at once', (_, { document, codes }) => {
    const begun = performance.now()
    const { definition, problems } = readDefinition(document)
    expect(problems.map(({ field, code }) => `${field} ${code}`).sort()).toEqual(codes)
    expect(definition === null || codes.length > 0).toBe(true)
    for (const { message } of problems) expect(message.length).toBeLessThan(400)
    expect(performance.now() - begun).toBeLessThan(1500)
  })

  it('that is sound comes back with its defaults, and reads the same again', () => {
    const { definition, problems } = readDefinition(plainDefinition)
    expect(problems).toEqual([])
    expect(readDefinition(JSON.parse(JSON.stringify(definition))).definition).toEqual(definition)
  })
})

it('nothing of a refused document is kept, whichever way it came', async () => {
  const world = await makeWorld()
  const actor = memberActor(world, 'admin')
  const { templateId } = world
  const kept = () =>
    asOwner(async (owner) => {
      const rows: unknown[] = []
      for (const table of ['templates', 'template_versions', 'fields', 'events'])
        rows.push(
          (await owner.query(`select * from ${table} where environment_id = $1 order by id`, [world.environmentId]))
            .rows,
        )
      return rows
    })
  const before = await kept()
  const file = {
    format: 'docket.template',
    formatVersion: 1,
    key: 'x',
    name: 'X',
    type: 'Review',
    entityCategory: 'Person',
  }
  for (const { document } of Object.values(hostile)) {
    const refused = { kind: 'invalid' }
    const template = { key: 'x', name: 'X', type: 'Review', entityCategory: 'Person' } as const
    await expect(createTemplate(actor, { ...template, definition: document })).rejects.toMatchObject(refused)
    await expect(updateTemplate(actor, { templateId, definition: document, name: 'Y' })).rejects.toMatchObject(refused)
    await expect(importTemplate(actor, { document: { ...file, definition: document } })).rejects.toMatchObject(refused)
  }
  await expect(importTemplate(actor, { document: { ...file, formatVersion: 2 } })).rejects.toMatchObject({
    code: 'newer_format',
  })
  await expect(publishTemplate(actor, { templateId })).rejects.toMatchObject({ code: 'nothing_to_publish' })
  expect(await kept()).toEqual(before)
})
