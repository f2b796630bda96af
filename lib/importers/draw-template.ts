import type { StateColor } from '@/lib/cases/names'
import type { Catalogue } from '@/lib/fields/catalogue'
import { keyOfLabel } from '@/lib/fields/rules'
import type { FieldOption, TemplateField } from '@/lib/fields/schema'
import { templateField } from '@/lib/fields/schema'
import { fieldTypeOf } from '@/lib/fields/types/registry'
import { sameValue } from '@/lib/fields/values'
import { findStatus } from '@/lib/templates/rules'
import { type TemplateDefinition, type TemplateStatus, templateDefinition } from '@/lib/templates/schema'
import { type FittedField, fitFields, keysByWord } from './fit-fields'
import type { SourceStatus, SourceTemplate } from './schema'

export interface DrawnTemplate {
  definition: TemplateDefinition
  /** Whether the document says more than the one there was. */
  changed: boolean
  fieldKeys: Record<string, string>
  statusKeys: Record<string, string>
}

/**
 * A vendor's template as a document of ours: made from nothing, or the one there is with the fields, options and statuses that
 * it lacks. Nothing is taken out of a document, and what it says of a field already stands.
 */
export function drawTemplate(
  given: Pick<SourceTemplate, 'fields' | 'statuses'>,
  existing: TemplateDefinition | null,
  catalogue: Catalogue,
  reserved: readonly string[] = [],
): DrawnTemplate {
  const fitted = fitFields(given.fields, catalogue, reserved)
  const statusKeys: Record<string, string> = {}
  const statuses = drawStatuses(given.statuses, existing?.statuses ?? [], statusKeys)
  const fields = fitted.reduce<TemplateField[]>(withField, existing?.fields ?? [])
  const fieldKeys = keysByWord(fitted)
  if (existing) {
    const definition = { ...existing, fields, statuses }
    return { definition, changed: !sameValue(definition, existing), fieldKeys, statusKeys }
  }
  const modules = [
    { id: 'fields', type: 'fields' as const, title: 'Fields', span: 7 },
    { id: 'objects', type: 'objects' as const, title: 'Objects', span: 5 },
  ]
  const layout = { tabs: [{ key: 'case', title: 'Case', modules }] }
  return {
    definition: { ...templateDefinition.parse({ statuses, layout }), fields },
    changed: true,
    fieldKeys,
    statusKeys,
  }
}

function withField(fields: TemplateField[], { field, key, type }: FittedField): TemplateField[] {
  const known = fields.find((other) => other.key === key)
  if (known)
    return fields.map((other) =>
      other === known ? { ...known, options: withOptions(known.options, field.options) } : other,
    )
  const { label, description, options, required, writeOnce, minimum, maximum } = field
  const { hasOptions, limits } = fieldTypeOf[type]
  // one without an option to choose from is no field of that type yet; a limit is for the type it was set for
  const made = {
    key,
    label,
    help: description,
    type,
    required,
    writeOnce,
    options: hasOptions ? options : [],
    ...(limits && type === field.type ? { minimum, maximum } : {}),
  }
  return [...fields, templateField.parse(made)]
}

const withOptions = (own: readonly FieldOption[], given: readonly FieldOption[]): FieldOption[] => [
  ...own,
  ...given.filter(({ value }) => !own.some((option) => option.value === value)),
]

/** Every status leads to every other: which ways a vendor bars is not told, and its gates were passed there. */
function drawStatuses(
  given: readonly SourceStatus[],
  own: readonly TemplateStatus[],
  keys: Record<string, string>,
): TemplateStatus[] {
  const statuses = [...own]
  const made: string[] = []
  const all = statuses.length > 0 ? given : withEnds(given)
  for (const { word, name, ends } of all) {
    const known = findStatus({ statuses } as TemplateDefinition, name)
    if (known) {
      keys[word] = known.key
      continue
    }
    const key = /^[a-z][a-z0-9_]{0,63}$/.test(word)
      ? word
      : keyOfLabel(name, new Set(statuses.map((status) => status.key)))
    const kind = ends ? 'end' : statuses.some((status) => status.kind === 'initial') ? 'active' : 'initial'
    statuses.push({ key, name, kind, color: colorOf(name, kind), next: [], requireComment: false })
    keys[word] = key
    made.push(key)
  }
  if (made.length === 0) return statuses
  return statuses.map((status) => ({
    ...status,
    next: made.includes(status.key)
      ? statuses.map(({ key }) => key).filter((key) => key !== status.key)
      : [...status.next, ...(status.kind === 'end' ? [] : made)],
  }))
}

/** A document has a first status and one that ends; where no case shows them they are the ones every vendor begins with. */
function withEnds(given: readonly SourceStatus[]): SourceStatus[] {
  const open = given.find(({ ends, name }) => !ends && /^(open|new)$/i.test(name)) ?? given.find(({ ends }) => !ends)
  const first = open ?? { word: 'Open', name: 'Open', ends: false }
  const last = given.some(({ ends }) => ends) ? [] : [{ word: 'Closed', name: 'Closed', ends: true }]
  return [first, ...given.filter((status) => status !== open), ...last]
}

function colorOf(name: string, kind: TemplateStatus['kind']): StateColor {
  if (kind !== 'end') return kind === 'initial' ? 'blue' : 'violet'
  if (/approv|accept|pass|clear/i.test(name)) return 'green'
  return /declin|reject|fail|fraud/i.test(name) ? 'red' : 'slate'
}
