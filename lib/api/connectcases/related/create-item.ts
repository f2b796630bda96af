import 'server-only'
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { attachObjects } from '@/lib/cases/commands/attach-objects'
import { commentOnCase } from '@/lib/cases/commands/comment-on-case'
import { type DoorTx, runOnce } from '@/lib/doors/idempotent'
import type { ApiKeyActor } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { AppError } from '@/lib/kernel/errors'
import { newId } from '@/lib/kernel/new-id'
import type { ObjectInput } from '@/lib/objects/schema'
import { createCaseLink } from '@/lib/related-items/commands/create-case-link'
import { createCaseTarget } from '@/lib/related-items/commands/create-case-target'
import { refuseOverQuota } from '@/lib/related-items/refuse-over-quota'
import { lastOf } from '../arns'
import { caseIdOf } from '../cases/case-id'
import { type Operation, operation } from '../operation'
import { speakingFor } from '../people'
import { userUnion } from '../shapes'
import { customValues } from './custom-values'
import { type InputContent, type ItemMember, inputContent, itemTypes, typeOfMember } from './item-shapes'

const body = z.object({ type: z.enum(itemTypes), content: inputContent, performedBy: userUnion.optional() })

export const createRelatedItemOperation: Operation = operation({
  name: 'CreateRelatedItem',
  method: 'POST',
  path: '/domains/{domainId}/cases/{caseId}/related-items/',
  permission: 'case:update',
  errors: { quota: true },
  body,
  async run({ actor, labels, body, arns }) {
    const caseId = caseIdOf(labels)
    const member = memberOf(body.content)
    if (typeOfMember[member] !== body.type)
      throw new AppError('invalid', 'invalid', `The type ${body.type} does not go with the content ${member}.`, {
        field: 'content',
      })
    const create = await creatorOf(speakingFor(actor, body.performedBy), caseId, body.content)
    const { result } = await runOnce(actor.environmentId, undefined, async (tx) => {
      await refuseOverQuota(tx, caseId, kinds[member])
      return { status: 200, result: await create(tx) }
    })
    return { relatedItemId: result, relatedItemArn: arns.relatedItem(actor.environmentId, caseId, result) }
  },
})

const kinds = {
  comment: 'comment',
  contact: 'contact',
  file: 'file',
  sla: 'target',
  connectCase: 'link',
  custom: 'custom',
} as const

export const memberOf = (content: object): ItemMember =>
  Object.entries(content).find(([, held]) => held !== undefined)?.[0] as ItemMember

/** What makes the item, all that can be refused beforehand being refused. */
async function creatorOf(
  actor: ApiKeyActor,
  caseId: string,
  content: InputContent,
): Promise<(tx: DoorTx) => Promise<string>> {
  const { comment, contact, file, sla, connectCase, custom } = content
  if (comment) return async (tx) => (await commentOnCase(actor, { caseId, message: comment.body }, tx)).commentId
  if (connectCase)
    return async (tx) => (await createCaseLink(actor, { caseId, linkedCaseId: connectCase.caseId }, tx)).linkId
  if (sla) {
    const { name, fieldId, targetFieldValues, targetSlaMinutes: targetMinutes } = sla.slaInputConfiguration
    const status = targetFieldValues?.[0]?.stringValue
    if (fieldId !== 'status' || !status)
      throw new AppError('invalid', 'invalid', 'An SLA names the field status and one stringValue of it.', {
        field: 'content.sla.slaInputConfiguration',
      })
    return async (tx) => (await createCaseTarget(actor, { caseId, name, status, targetMinutes }, tx)).targetId
  }
  if (contact) return attach(actor, caseId, contactObject(contact.contactArn))
  if (file) return attach(actor, caseId, fileObject(file.fileArn))
  const fields = await customValues(actor.environmentId, custom?.fields ?? [])
  return attach(actor, caseId, customObject(newId(), fields))
}

const attach = (actor: ApiKeyActor, caseId: string, object: ObjectInput) => async (tx: DoorTx) => {
  const { objectIds } = await attachObjects(actor, { caseId, objects: [object] }, tx)
  return objectIds[0] as string
}

/** References are shorter than ARNs may be. */
export const referenceOf = (arn: string): string =>
  arn.length <= 255 ? arn : `sha256:${createHash('sha256').update(arn).digest('hex')}`

/** We have no contact centre to ask: the channel is unknown, and the time is when we heard of it. */
const contactObject = (arn: string): ObjectInput => ({
  type: 'generic',
  externalReference: referenceOf(arn),
  title: `Contact ${lastOf(arn)}`.slice(0, 300),
  data: { contact: { arn, channel: 'UNKNOWN', connectedAt: now().toISOString() } },
})

const fileObject = (arn: string): ObjectInput => ({
  type: 'document',
  externalReference: referenceOf(arn),
  title: `File ${lastOf(arn)}`.slice(0, 300),
  data: { arn },
})

export const customObject = (id: string, fields: Record<string, unknown>): ObjectInput => ({
  type: 'generic',
  externalReference: `custom:${id}`,
  title: 'Custom item',
  data: { fields } as ObjectInput['data'],
})
