import { z } from 'zod'
import { caseTypes, entityCategories } from '@/lib/cases/names'
import { condition } from '@/lib/conditions/schema'
import { snakeMembers } from '@/lib/templates/member-names'
import { templateDefinition } from '@/lib/templates/schema'

type Json = Record<string, unknown>

const text = { type: 'string' }
const count = { type: 'integer', minimum: 0 }
const time = { type: 'string', format: 'date-time' }
const orNull = (schema: Json): Json => ({ anyOf: [schema, { type: 'null' }] })
const ref = (name: string): Json => ({ $ref: `#/components/schemas/${name}` })
const object = (properties: Json): Json => ({ type: 'object', properties, required: Object.keys(properties) })

const templateMembers = {
  token: text,
  key: text,
  name: text,
  description: text,
  type: { type: 'string', enum: caseTypes },
  entity_category: { type: 'string', enum: entityCategories },
  version: { ...orNull(count), description: 'Of the newest published version; null = never published.' },
  version_token: orNull(text),
  has_draft: { type: 'boolean' },
  revision: { ...count, description: 'Counts saves; a write may name the one it saw.' },
  archived_at: orNull(time),
  created_at: time,
  updated_at: time,
}

const versionMembers = { token: text, version: count, note: text, published_at: time }
const detailMembers = {
  ...templateMembers,
  definition: { ...orNull(ref('TemplateDefinition')), description: 'What is published.' },
  draft: orNull(ref('TemplateDefinition')),
  draft_problems: {
    type: 'array',
    description: 'Why the draft could not be published as it is.',
    items: object({ field: orNull(text), code: text, message: text }),
  },
  versions: { type: 'array', items: ref('TemplateVersion') },
}

/** What answers about templates carry; the definition is the schema that reads it, in wire names. */
export const templateSchemas: Record<string, Json> = {
  Template: object(templateMembers),
  TemplateDetail: object(detailMembers),
  ImportedTemplate: object({
    ...detailMembers,
    renamed_fields: { type: 'array', items: object({ from: text, to: text }) },
  }),
  TemplateVersion: object({ ...versionMembers, published_by: orNull(text) }),
  TemplateVersionWithDefinition: object({ ...versionMembers, definition: ref('TemplateDefinition') }),
  TemplateDocument: object({
    format: { const: 'docket.template' },
    format_version: count,
    key: text,
    name: text,
    description: text,
    type: { type: 'string', enum: caseTypes },
    entity_category: { type: 'string', enum: entityCategories },
    definition: ref('TemplateDefinition'),
  }),
  ...definitionSchemas(),
}

/** The definition's own schema and that of a condition, their shared parts as components beside them. */
function definitionSchemas(): Record<string, Json> {
  const {
    $schema: _,
    $defs,
    ...made
  } = z.toJSONSchema(templateDefinition, {
    io: 'input',
    unrepresentable: 'any',
    override({ zodSchema, jsonSchema }) {
      // measured before it is read: what goes in is said by what comes out
      if (zodSchema === condition) jsonSchema.$ref = '#/components/schemas/Condition'
    },
  }) as Json
  const { $defs: tree } = z.toJSONSchema(condition, { io: 'output', unrepresentable: 'any' }) as Json
  return wireSchema({
    ...calling('AnyJson', { TemplateDefinition: made, AnyJson: first($defs) }),
    ...calling('Condition', { Condition: first(tree) }),
  }) as Record<string, Json>
}

function first(definitions: unknown): unknown {
  return Object.values(definitions as Json)[0]
}

/** The one part that refers to itself, by a name of the components. */
function calling(name: string, schemas: Json): Json {
  return JSON.parse(JSON.stringify(schemas).replace(/#\/\$defs\/__schema\d+/g, `#/components/schemas/${name}`)) as Json
}

/** Names of members as the wire has them; JSON Schema's own words stay. */
function wireSchema(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(wireSchema)
  if (!(schema instanceof Object)) return schema
  return Object.fromEntries(
    Object.entries(schema).map(([word, value]) => {
      if (word === 'properties')
        return [
          word,
          Object.fromEntries(Object.entries(value as Json).map(([name, member]) => [snake(name), wireSchema(member)])),
        ]
      if (word === 'required') return [word, (value as string[]).map(snake)]
      if (word === 'default') return [word, snakeMembers(value)]
      return [word, wireSchema(value)]
    }),
  )
}

function snake(name: string): string {
  return Object.keys(snakeMembers({ [name]: null }) as Json)[0] as string
}
