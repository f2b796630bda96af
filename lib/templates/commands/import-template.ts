import 'server-only'
import { command } from '@/lib/commands'
import { type Catalogue, catalogueIn } from '@/lib/fields/catalogue'
import { refuse } from '@/lib/kernel/errors'
import { readInput } from '@/lib/kernel/parse'
import { refuseTakenKey } from '../access'
import { importTemplateInput } from '../command-schema'
import { formatVersion, hostileProblem, readDefinition } from '../document-rules'
import { templateDocument } from '../document-schema'
import { insertTemplate } from '../insert-template'
import { templateDetail } from '../load-detail'
import { camelMembers } from '../member-names'
import { renameField } from '../rename-rules'
import type { TemplateDefinition } from '../schema'

/** Makes a template of an exported document. A field whose key means another type here gets a key of its own. */
export const importTemplate = command({
  name: 'template.import',
  permission: 'template:write',
  input: importTemplateInput,
  async run(context, { document, ...given }) {
    const { tx, record } = context
    const { definition, ...template } = readDocument(document)
    const key = given.key ?? template.key
    const name = given.name ?? template.name
    await refuseTakenKey(tx, key)
    const { draft, renamed } = settleKeys(definition, await catalogueIn(tx, true))
    const { description, type, entityCategory } = template
    const row = await insertTemplate(context, { key, name, description, type, entityCategory, draft })
    record({
      type: 'template.imported',
      subjectType: 'template',
      subjectId: row.id,
      payload: { key, name, renamed },
    })
    return { template: await templateDetail(tx, row), renamed }
  },
})

/** @throws AppError `invalid` with every problem of envelope and definition */
function readDocument(file: unknown) {
  const hostile = hostileProblem(file)
  if (hostile) refuse([{ ...hostile, field: 'document' }])
  const document = camelMembers(file)
  const given = document instanceof Object ? (document as Record<string, unknown>) : {}
  const newer = typeof given.formatVersion === 'number' && given.formatVersion > formatVersion
  if (newer)
    refuse([
      {
        field: 'document.formatVersion',
        code: 'newer_format',
        message: `This document has format ${given.formatVersion}; this Docket reads formats up to ${formatVersion}. Update it first.`,
      },
    ])
  const envelope = readInput(templateDocument, document, 'document')
  const { definition, problems } = readDefinition(given.definition)
  const all = [
    ...(envelope.ok ? [] : envelope.problems),
    ...problems.map((found) => ({ ...found, field: `document.${found.field}` })),
  ]
  if (!envelope.ok || !definition || all.length > 0) refuse(all)
  return { ...envelope.data, definition }
}

/** Two types under one key are refused, so the newcomer's gets a suffix. */
function settleKeys(definition: TemplateDefinition, catalogue: Catalogue) {
  const renamed: { from: string; to: string }[] = []
  let draft = definition
  for (const field of definition.fields) {
    const known = catalogue.get(field.key)
    if (!known || known.type === field.type) continue
    const taken = (key: string) => catalogue.has(key) || draft.fields.some((other) => other.key === key)
    const stem = field.key.slice(0, 58)
    let count = 2
    while (taken(`${stem}_${count}`)) count++
    const to = `${stem}_${count}`
    draft = renameField(draft, field.key, to)
    renamed.push({ from: field.key, to })
  }
  return { draft, renamed }
}
