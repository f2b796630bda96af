import type { ImportProblem } from '../names'
import type { SourceCase } from '../source'
import { Unreadable } from '../source-error'
import type { ConnectItem } from './documents'
import { instantOf, textOf } from './fields'

type Value = Record<string, unknown>

export interface ConnectCase {
  templateId: string
  values: Map<string, Value>
  tags: Record<string, string | null>
  items: ConnectItem[]
}

/** Fields that are no fields of a case here: it has them of itself. */
const own = new Set([
  'case_id',
  'title',
  'status',
  'reference_number',
  'created_datetime',
  'last_updated_datetime',
  'last_closed_datetime',
  'last_reopened_datetime',
  'next_sla_breach_datetime',
  'created_by',
  'last_updated_user',
])
const referenceMost = 255
const ended = 'closed'

/** A case of Connect's with all that hangs on it. @throws Unreadable */
export function caseOf({ templateId, values, tags, items }: ConnectCase, reference: string): SourceCase {
  const madeAt = instantOf(values.get('created_datetime'))
  const status = textOf(values.get('status'))
  if (madeAt === null || status === null) throw new Unreadable('The case has no status or no time it was made.')
  const problems: ImportProblem[] = []
  const say = (code: string, message: string) => problems.push({ code, reference, message })
  const closedAt = instantOf(values.get('last_closed_datetime'))
  const number = textOf(values.get('reference_number'))
  return {
    reference,
    template: templateId,
    title: (textOf(values.get('title')) ?? reference).slice(0, 500),
    externalReference: (number ?? reference).slice(0, referenceMost),
    status: { word: status, name: status, ends: status === ended },
    fields: Object.fromEntries([...values].filter(([id]) => !own.has(id))),
    tags: Object.entries(tags).map(([key, value]) => (value ? `${key}=${value}` : key)),
    queue: null,
    // an agent's ARN names nobody here; it is kept among the fields
    assignee: null,
    madeAt,
    madeBy: textOf(values.get('created_by')),
    endedAt: status === ended ? (closedAt ?? madeAt) : null,
    endedBy: null,
    deadline: status === ended ? null : instantOf(values.get('next_sla_breach_datetime')),
    objects: items.flatMap((item) => objectOf(item, say)),
    comments: items.flatMap((item) => commentOf(item)),
    problems,
  }
}

function commentOf({ relatedItemId, associationTime, content, performedBy }: ConnectItem): SourceCase['comments'] {
  const body = content.comment?.body
  if (typeof body !== 'string' || body.trim() === '') return []
  return [
    {
      reference: relatedItemId,
      message: body.trim().slice(0, 20_000),
      author: (performedBy?.customEntity ?? performedBy?.userArn)?.slice(0, 500) || null,
      madeAt: new Date(associationTime).toISOString(),
      editedAt: null,
    },
  ]
}

type Data = NonNullable<SourceCase['objects'][number]['data']>

/** Contacts, files and custom items as objects under the id they have there; as a client of ours would have made them. */
function objectOf(
  { relatedItemId, type, content, associationTime }: ConnectItem,
  say: (code: string, message: string) => void,
): SourceCase['objects'] {
  const { contact, file, custom } = content
  if (contact && typeof contact.contactArn === 'string') {
    const { contactArn: arn, channel = 'UNKNOWN', connectedToSystemTime: connectedAt = associationTime } = contact
    const data = { contact: { arn, channel, connectedAt } } as Data
    return [{ type: 'generic', externalReference: referenceOf(arn), title: titleOf('Contact', arn), data }]
  }
  if (file && typeof file.fileArn === 'string') {
    const arn = file.fileArn
    say('attachments_left_out', `The file ${arn.slice(-36)} is named here; its content stays at the source.`)
    return [{ type: 'document', externalReference: referenceOf(arn), title: titleOf('File', arn), data: { arn } }]
  }
  if (custom)
    return [
      {
        type: 'generic',
        externalReference: `custom:${relatedItemId}`,
        title: 'Custom item',
        data: { fields: namedValues(custom.fields) } as Data,
      },
    ]
  if (type === 'ConnectCase')
    say('link_left_out', `Its link to the case ${String(content.connectCase?.caseId)} is not brought over.`)
  if (type === 'Sla' && content.sla)
    say('sla_item_left_out', 'An SLA on it is kept as its deadline alone, where it is the next one due.')
  return []
}

/** A reference is shorter than an ARN may be; what tells two apart stands at its end. */
const referenceOf = (arn: string): string => arn.slice(-referenceMost)
const titleOf = (kind: string, arn: string): string => `${kind} ${arn.split('/').at(-1)}`.slice(0, 300)

/** Values of a custom item by the ids of the fields there; the writer of cases spells them in keys. */
const namedValues = (fields: unknown): Record<string, unknown> =>
  Array.isArray(fields)
    ? Object.fromEntries(
        fields.flatMap((field: unknown) => {
          const { id, value } = (field ?? {}) as { id?: unknown; value?: Value }
          const held = value && Object.values(value)[0]
          return typeof id === 'string' && held !== undefined ? [[id, held]] : []
        }),
      )
    : {}
