import 'server-only'
import { getCase } from '@/lib/cases/queries/get-case'
import type { FoundCase } from '@/lib/cases/queries/list-matching-cases'
import type { DoorTx } from '@/lib/doors/idempotent'
import type { Actor } from '@/lib/kernel/actor'
import { AppError } from '@/lib/kernel/errors'
import { listQueues } from '@/lib/queues/queries/list-queues'
import { getTemplate } from '@/lib/templates/queries/get-template'
import { instant } from './case-document'
import { commentDocument } from './comment-document'
import { personaId } from './ids'
import { objectDocument } from './object-document'
import type { Call } from './operation'
import type { Resource } from './resource'
import { templateDocument } from './template-document'

const objectTypes: Record<string, string> = {
  accounts: 'account',
  inquiries: 'inquiry',
  reports: 'report',
  verifications: 'verification',
  txns: 'transaction',
  transactions: 'transaction',
}
export const includable = ['case-template', 'case-queue', 'case-comments', ...Object.keys(objectTypes)]

/** Before this version everything is included, unasked. */
const askedSince = '2025-10-27'

/** The resources that a call on one case asked to have beside it; undefined = it asked for none. @throws AppError `invalid` */
export async function included(
  call: Pick<Call<unknown>, 'actor' | 'query' | 'version'>,
  found: FoundCase,
  tx?: DoorTx,
): Promise<Resource[] | undefined> {
  const asked = call.query.include ?? (call.version < askedSince ? includable : null)
  if (asked === null) return undefined
  const unknown = asked.filter((name) => !includable.includes(name))
  if (unknown.length > 0)
    throw new AppError('invalid', 'invalid', `include must be some of ${includable.join(', ')}`, { field: 'include' })
  return besideCase(call.actor, found, asked, tx)
}

/** The resources of those names that belong to a case. */
export async function besideCase(
  actor: Actor,
  found: FoundCase,
  asked: readonly string[],
  tx?: DoorTx,
): Promise<Resource[]> {
  const { view, relations } = found
  const wanted = (name: string) => asked.includes(name)
  const types = asked.flatMap((name) => objectTypes[name] ?? [])
  return [
    ...(wanted('case-template') ? [await templateOf(actor, view.templateId, tx)] : []),
    ...(wanted('case-queue') && !relations.isDefaultQueue ? await queueOf(actor, view.queueId) : []),
    ...(wanted('case-comments') ? relations.comments.map(commentDocument) : []),
    ...(types.length > 0 ? await objectsOf(actor, view.id, types, tx) : []),
  ]
}

const objectsOf = async (actor: Actor, caseId: string, types: string[], tx?: DoorTx) =>
  (await getCase(actor, { word: caseId }, tx)).objects.filter(({ type }) => types.includes(type)).map(objectDocument)

async function templateOf(actor: Actor, templateId: string, tx?: DoorTx): Promise<Resource> {
  const { publishedDefinition, ...template } = await getTemplate(actor, { templateId }, tx)
  return templateDocument({ ...template, definition: publishedDefinition })
}

async function queueOf(actor: Actor, queueId: string): Promise<Resource[]> {
  const queue = (await listQueues(actor)).find(({ id }) => id === queueId)
  if (!queue) return []
  const createdAt = instant(queue.createdAt)
  return [
    {
      type: 'case-queue',
      id: personaId('queue', queue.id),
      attributes: {
        status: 'active',
        name: queue.name,
        'created-at': createdAt,
        'updated-at': createdAt,
        'archived-at': null,
      },
    },
  ]
}
