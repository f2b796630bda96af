import type { z } from 'zod'
import type { ImportProblem } from '../names'
import type { SourceStatus } from '../schema'
import type { SourceCase } from '../source'
import { Unreadable } from '../source-error'
import type { CaseResource, caseDocument, IncludedResource } from './documents'
import { objectOf } from './objects'

/** A status by its name, and whether cases in it are over. */
export function statusOf({ attributes }: Pick<CaseResource, 'attributes'>): SourceStatus {
  const name = attributes.status.slice(0, 200)
  return { word: name, name, ends: Boolean(attributes.resolved_at) || attributes.resolution === attributes.status }
}

/** A case of Persona's with what was included beside it. @throws Unreadable */
export function caseOf({ data, included }: z.output<typeof caseDocument>, reference: string): SourceCase {
  const { attributes, relationships } = data
  if (attributes.redacted_at)
    throw new Unreadable('It was redacted at the source: there is nothing of it to bring over.')
  const problems: ImportProblem[] = []
  const say = (code: string, message: string) => problems.push({ code, reference, message })
  const files = attributes.attachments?.length ?? 0
  if (files > 0) say('attachments_left_out', `${files} attached files stay at the source.`)
  const beside = included ?? []
  const queue = beside.find(({ type, id }) => type === 'case-queue' && id === relationships.case_queue?.data?.id)
  return {
    reference,
    template: relationships.case_template.data.id,
    title: (attributes.name || reference).slice(0, 500),
    externalReference: reference.slice(0, 255),
    status: statusOf(data),
    fields: attributes.fields ?? {},
    tags: (attributes.tags ?? []).map((tag) => tag.trim().slice(0, 400)).filter(Boolean),
    queue: typeof queue?.attributes.name === 'string' ? queue.attributes.name : null,
    assignee: personOf(attributes.assignee_id),
    madeAt: attributes.created_at,
    madeBy: personOf(attributes.creator_id),
    endedAt: attributes.resolved_at ?? null,
    endedBy: personOf(attributes.resolver_id),
    deadline: attributes.sla_expires_at ?? null,
    objects: objectsOf(data, beside, say),
    comments: commentsOf(data, beside, say),
    problems,
  }
}

type Say = (code: string, message: string) => void

const personOf = (word: string | null | undefined): string | null => word?.slice(0, 500) || null

function objectsOf({ relationships }: CaseResource, beside: IncludedResource[], say: Say): SourceCase['objects'] {
  const { accounts, inquiries, reports, verifications, txns } = relationships
  const named = [accounts, inquiries, reports, verifications, txns].flatMap((list) => list?.data ?? [])
  const ids = new Set(named.map(({ id }) => id))
  const found = beside.filter(({ id }) => ids.has(id)).flatMap((resource) => objectOf(resource) ?? [])
  const missing = ids.size - new Set(found.map(({ externalReference }) => externalReference)).size
  if (missing > 0) say('object_left_out', `${missing} attached objects were named and not shown.`)
  return found
}

function commentsOf({ relationships }: CaseResource, beside: IncludedResource[], say: Say): SourceCase['comments'] {
  const ids = (relationships.case_comments?.data ?? []).map(({ id }) => id)
  const shown = new Map(beside.filter(({ type }) => type === 'case-comment').map((resource) => [resource.id, resource]))
  return ids.flatMap((id) => {
    const attributes = shown.get(id)?.attributes
    const { message, created_at: madeAt, updated_at: editedAt, commenter_id: author } = attributes ?? {}
    if (typeof message !== 'string' || typeof madeAt !== 'string' || Number.isNaN(Date.parse(madeAt))) {
      say('comment_left_out', `The comment ${id} was named and not shown.`)
      return []
    }
    if (message.trim() === '') return []
    if (message.trim().length > commentMost)
      say('comment_cut', `The comment ${id} is longer than ${commentMost} characters.`)
    const edited = typeof editedAt === 'string' && Date.parse(editedAt) > Date.parse(madeAt)
    return [
      {
        reference: id,
        message: message.trim().slice(0, commentMost),
        author: typeof author === 'string' ? personOf(author) : null,
        madeAt: new Date(madeAt).toISOString(),
        editedAt: edited ? new Date(editedAt).toISOString() : null,
      },
    ]
  })
}

const commentMost = 20_000
