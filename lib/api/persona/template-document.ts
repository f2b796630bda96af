import type { TemplateField } from '@/lib/fields/schema'
import { fieldTypeOf } from '@/lib/fields/types/registry'
import type { TemplateDefinition } from '@/lib/templates/schema'
import { instant, maybeInstant } from './case-document'
import { personaId } from './ids'
import type { Resource } from './resource'

export interface ShownTemplate {
  id: string
  name: string
  archivedAt: string | null
  createdAt: string
  updatedAt: string
  definition: TemplateDefinition | null
}

/** A case template as Persona's clients read it: the fields of its published version, and how its cases can end. */
export const templateDocument = (template: ShownTemplate): Resource => ({
  type: 'case-template',
  id: personaId('template', template.id),
  attributes: {
    status: template.archivedAt ? 'archived' : 'active',
    name: template.name,
    resolutions: (template.definition?.statuses ?? []).filter(({ kind }) => kind === 'end').map(({ name }) => name),
    'created-at': instant(template.createdAt),
    'updated-at': instant(template.updatedAt),
    'archived-at': maybeInstant(template.archivedAt),
    'field-schemas': (template.definition?.fields ?? []).map(fieldSchema),
  },
})

function fieldSchema(field: TemplateField) {
  const { type } = fieldTypeOf[field.type].wire.persona
  const withDefault = !['file', 'hash'].includes(type)
  return {
    type,
    key: field.key,
    label: field.label,
    ...(withDefault ? { 'default-value': type === 'json' ? null : (field.default ?? null) } : {}),
    config: {
      required: field.required,
      'archived-at': null,
      'deactivated-at': null,
      'source-key-path': null,
      'redaction-policy': 'none',
      'write-policy': field.writeOnce ? 'write_once' : 'none',
      ...typeConfig(type, field),
    },
  }
}

function typeConfig(type: string, { options, minimum, maximum, required }: TemplateField): object {
  const active = options.filter(({ active }) => active)
  switch (type) {
    case 'choices':
    case 'multi-choices':
      return {
        'allow-empty': !required,
        options: active.map(({ value }) => value),
        'option-labels': active.map(({ label }) => label),
      }
    case 'number':
    case 'integer':
      return { ...(minimum === undefined ? {} : { min: minimum }), ...(maximum === undefined ? {} : { max: maximum }) }
    case 'string':
      return { 'max-char-length': Math.min(maximum ?? 1024, 1024) }
    case 'hash':
      return { 'ignore-unknown-keys': false, 'item-schemas': [] }
    default:
      return {}
  }
}
