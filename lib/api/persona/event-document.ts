import type { CaseRelations } from '@/lib/cases/relations'
import type { CaseView } from '@/lib/cases/view'
import type { EventRow } from '@/lib/events/queries/list-events'
import { isUuid } from '@/lib/kernel/ids'
import { caseDocument, instant } from './case-document'
import { commentDocument } from './comment-document'
import { personaEventNames } from './event-names'
import type { FileLink } from './file-links'
import { type PersonaKind, personaId } from './ids'
import type { Resource } from './resource'

export interface ToldEvent {
  event: EventRow
  name: string
  caseView: CaseView | null
  relations: CaseRelations | null
  linkTo: FileLink
}

/**
 * One of our events can be several of Persona's, and each needs an id of its own: the second and third differ from the event's
 * in their last two bits, so that they can be found again without being kept.
 */
export const toldEventId = (event: Pick<EventRow, 'id' | 'type' | 'caseId' | 'payload'>, name: string): string =>
  personaId('event', siblingId(event.id, Math.max(0, personaEventNames(event).indexOf(name))))

export const siblingId = (eventId: string, ordinal: number): string =>
  eventId.slice(0, -1) + (Number.parseInt(eventId.slice(-1), 16) ^ ordinal).toString(16)

/** At most as many as there are ways to flip two bits. */
export const siblingsMost = 4

export function eventDocument(told: ToldEvent): Resource {
  const { event, name } = told
  return {
    type: 'event',
    id: toldEventId(event, name),
    attributes: {
      name,
      payload: { data: subjectOf(told) },
      'created-at': instant(event.at),
      ...(name === 'case.updated-tags' ? { context: tagChanges(event.payload) } : {}),
    },
  }
}

function subjectOf({ event, name, caseView, relations, linkTo }: ToldEvent): Resource {
  if (name === 'case-comment.created') {
    const comment = relations?.comments.find(({ id }) => id === event.payload.commentId)
    if (comment) return commentDocument(comment)
  }
  if (caseView && relations) return caseDocument(caseView, relations, linkTo)
  const { type, kind } = subjects[event.subjectType] ?? { type: event.subjectType.replaceAll('_', '-') }
  const id = kind && isUuid(event.subjectId) ? personaId(kind, event.subjectId) : event.subjectId
  return { type, id, attributes: {} }
}

const subjects: Record<string, { type: string; kind: PersonaKind }> = {
  case: { type: 'case', kind: 'case' },
  member: { type: 'user', kind: 'user' },
  webhook: { type: 'webhook', kind: 'webhook' },
  workflow: { type: 'workflow', kind: 'workflow' },
  workflow_run: { type: 'workflow-run', kind: 'workflowRun' },
  template: { type: 'case-template', kind: 'template' },
  queue: { type: 'case-queue', kind: 'queue' },
}

function tagChanges({ changes }: EventRow['payload']) {
  const tags = (Array.isArray(changes) ? changes : []).find(({ field }) => field === 'tags')
  const { from = [], to = [] } = (tags ?? {}) as { from?: string[]; to?: string[] }
  return {
    'added-tags': to.filter((tag) => !from.includes(tag)),
    'removed-tags': from.filter((tag) => !to.includes(tag)),
  }
}
