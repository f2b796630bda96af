import { fieldTypeOf } from '@/lib/fields/types/registry'
import { isEmpty } from '@/lib/fields/values'
import { fieldByKey } from '@/lib/templates/rules'
import type { AdoptedTemplate } from './adopted'
import type { ImportProblem, ImportSource } from './names'
import type { ImportCaseInput } from './schema'
import type { SourceCase, SourceReader } from './source'

interface Scene {
  source: ImportSource
  key: string
  adopted: AdoptedTemplate
  readValue: SourceReader['readValue']
  /** Queues here by name in lower case. */
  queues: ReadonlyMap<string, string>
}

const tagsMost = 50
const objectsMost = 1000
const notesMost = 20

/** A vendor's case in Docket's words, and what of it has no place here. */
export function mapCase(
  found: SourceCase,
  { source, key, adopted, readValue, queues }: Scene,
): { input: Omit<ImportCaseInput, 'templateId'>; problems: ImportProblem[] } {
  const { reference } = found
  const problems = [...found.problems]
  const say = (code: string, message: string) => problems.push({ code, reference, message })
  const fields = fieldsOf(found, adopted, readValue, say)
  const queueId = found.queue === null ? null : (queues.get(found.queue.toLowerCase()) ?? null)
  if (found.queue !== null && queueId === null)
    say('queue_left_out', `No queue here is named ${found.queue}: the case goes where the rules of the queues put it.`)
  if (found.tags.length > tagsMost) say('tags_left_out', `It has ${found.tags.length} tags; ${tagsMost} are kept.`)
  if (found.objects.length > objectsMost)
    say('object_left_out', `It has ${found.objects.length} objects; ${objectsMost} are kept.`)
  return {
    input: {
      source,
      key,
      reference,
      title: found.title,
      externalReference: found.externalReference,
      status: adopted.statusKeys[found.status.word] ?? found.status.word,
      fields,
      tags: [...new Set(found.tags)].slice(0, tagsMost),
      queueId,
      assignee: found.assignee,
      madeAt: found.madeAt,
      madeBy: found.madeBy,
      endedAt: found.endedAt,
      endedBy: found.endedBy,
      deadline: found.deadline,
      objects: found.objects.slice(0, objectsMost).map((object) => inKeys(object, adopted.fieldKeys)),
      comments: found.comments,
      notes: problems.slice(0, notesMost).map(({ message }) => message.slice(0, 500)),
    },
    problems,
  }
}

type Given = SourceCase['objects'][number]

/** A custom item of Connect's holds values by the vendor's field ids; here it holds them by key. */
function inKeys(object: Given, fieldKeys: Record<string, string>): Given {
  const fields = object.externalReference?.startsWith('custom:') ? object.data?.fields : undefined
  if (!(fields instanceof Object) || Array.isArray(fields)) return object
  const renamed = Object.fromEntries(Object.entries(fields).map(([word, value]) => [fieldKeys[word] ?? word, value]))
  return { ...object, data: { ...object.data, fields: renamed } }
}

/** Values that fit their field here; an option out of use is kept, as a case that had it would. */
function fieldsOf(
  { fields }: SourceCase,
  { definition, fieldKeys }: AdoptedTemplate,
  readValue: SourceReader['readValue'],
  say: (code: string, message: string) => void,
): NonNullable<ImportCaseInput['fields']> {
  const values: NonNullable<ImportCaseInput['fields']> = {}
  for (const [word, raw] of Object.entries(fields)) {
    if (isEmpty(raw)) continue
    const key = fieldKeys[word]
    const field = key === undefined ? undefined : fieldByKey(definition, key)
    if (!field) {
      say(
        'field_left_out',
        `The template at the source has no field ${word.slice(0, 100)}, though the case holds a value.`,
      )
      continue
    }
    const value = readValue(field.type, raw)
    if (isEmpty(value)) continue
    const fits = fieldTypeOf[field.type].schema(field, value).safeParse(value)
    if (fits.success) values[field.key] = value as never
    else say('value_left_out', `The value of ${field.label} (${field.key}) does not fit the type ${field.type} here.`)
  }
  return values
}
