import type { CaseRelations } from '@/lib/cases/relations'
import type { CaseView } from '@/lib/cases/view'
import { caseName } from '@/lib/kernel/case-name'
import { actorName } from './actor'
import type { FileLink } from './file-links'
import { objectId, objectTypeName, personaId } from './ids'
import type { Resource } from './resource'

/** RFC 3339 in UTC, to the millisecond. */
export const instant = (text: string): string => new Date(text).toISOString()
export const maybeInstant = (text: string | null): string | null => (text === null ? null : instant(text))

/** A case as Persona's clients read it. People are named by e-mail; the default queue counts as none. */
export function caseDocument(view: CaseView, relations: CaseRelations, linkTo: FileLink): Resource {
  const creator = actorName(relations.creator)
  const resolver = actorName(view.resolvedAt ? relations.resolver : null)
  const updater = actorName(relations.updater)
  const assigner = assignerName(view, relations)
  return {
    type: 'case',
    id: personaId('case', view.id),
    attributes: {
      status: view.statusName,
      name: relations.namingKey ? `${relations.namingKey}-${view.number}` : caseName(view.number),
      resolution: view.resolution,
      'created-at': instant(view.createdAt),
      'updated-at': instant(view.updatedAt),
      'assigned-at': maybeInstant(view.assignedAt),
      'resolved-at': maybeInstant(view.resolvedAt),
      'redacted-at': maybeInstant(view.redactedAt),
      'sla-expires-at': maybeInstant(view.slaDeadline),
      'creator-id': creator.id,
      'creator-type': creator.type,
      'assignee-id': view.assigneeEmail,
      'assigner-id': assigner.id,
      'assigner-type': assigner.type,
      'resolver-id': resolver.id,
      'resolver-type': resolver.type,
      'updater-id': updater.id,
      'updater-type': updater.type,
      tags: view.tags,
      fields: view.fields,
      attachments: relations.files.map((file) => ({
        filename: file.name,
        url: linkTo(view.id, file),
        'byte-size': file.bytes,
      })),
    },
    relationships: {
      'case-template': { data: { type: 'case-template', id: personaId('template', view.templateId) } },
      'case-queue': {
        data: relations.isDefaultQueue ? null : { type: 'case-queue', id: personaId('queue', view.queueId) },
      },
      'case-comments': {
        data: relations.comments.map(({ id }) => ({ type: 'case-comment', id: personaId('comment', id) })),
      },
      accounts: { data: objectsOf(relations, 'account') },
      inquiries: { data: objectsOf(relations, 'inquiry') },
      reports: { data: objectsOf(relations, 'report') },
      verifications: { data: objectsOf(relations, 'verification') },
      txns: { data: objectsOf(relations, 'transaction') },
    },
  }
}

function assignerName({ assignmentMethod }: CaseView, { assigner }: CaseRelations) {
  if (assigner && assignmentMethod === 'policy')
    return { id: assigner.policyId && personaId('policy', assigner.policyId), type: 'case-assignment-policy' }
  return actorName(assigner)
}

const objectsOf = ({ objects }: CaseRelations, type: string) =>
  objects
    .filter((object) => object.type === type)
    .map((object) => ({ type: resourceType(object), id: objectId(object) }))

/** `report/watchlist` and `verification/government-id`, where the object says of which kind it is. */
export const resourceType = ({ type, kind }: { type: string; kind: string | null }): string =>
  kind && (type === 'report' || type === 'verification')
    ? `${objectTypeName(type)}/${kind.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`
    : objectTypeName(type)
