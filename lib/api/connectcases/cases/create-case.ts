import 'server-only'
import { z } from 'zod'
import { createCase } from '@/lib/cases/commands/create-case'
import { setCaseStatus } from '@/lib/cases/commands/set-case-status'
import type { CreateCaseInput } from '@/lib/cases/schema'
import { tagsOfMap } from '@/lib/cases/tag-map'
import { bodyHash, type DoorTx, runOnce } from '@/lib/doors/idempotent'
import type { Idempotency } from '@/lib/idempotency/idempotency'
import { Replay } from '@/lib/idempotency/outcome'
import type { ApiKeyActor } from '@/lib/kernel/actor'
import { AppError } from '@/lib/kernel/errors'
import { isUuid } from '@/lib/kernel/ids'
import { type Operation, operation } from '../operation'
import { speakingFor } from '../people'
import { fieldValue, id, tagMap, userUnion } from '../shapes'
import { heldForeign, readGiven } from './given-fields'
import { refuseTemplate } from './refuse-template'

const body = z.object({
  templateId: id,
  fields: z.array(fieldValue).max(220),
  clientToken: z.string().max(64).optional(),
  performedBy: userUnion.optional(),
  tags: tagMap().default({}),
})

export const createCaseOperation: Operation = operation({
  name: 'CreateCase',
  method: 'POST',
  path: '/domains/{domainId}/cases',
  permission: 'case:create',
  errors: { conflict: true },
  body,
  async run({ actor, body, arns, path, requestId }) {
    const { templateId, fields, clientToken, performedBy, tags } = body
    const domainId = actor.environmentId
    const given = await readGiven(domainId, fields, 'creation')
    if (given.title === undefined) throw new AppError('invalid', 'required', 'title is required.', { field: 'title' })
    if (!isUuid(templateId)) throw await refuseTemplate(actor, templateId)
    const input: CreateCaseInput = {
      templateId,
      title: given.title,
      fields: { ...given.fields, ...heldForeign(given.foreign, {}) },
      tags: tagsOfMap(tags),
      externalReference: given.reference,
      uniqueReference: given.reference !== undefined,
      assignee: given.assignee ?? undefined,
      queueId: given.queueId ?? undefined,
    }
    const idempotency = clientToken
      ? {
          apiKeyId: actor.apiKeyId,
          method: 'CreateCase',
          path,
          key: clientToken,
          bodyHash: bodyHash({ ...body, clientToken: undefined }),
          requestId,
          wait: true as const,
        }
      : undefined
    const performer = speakingFor(actor, performedBy)
    const create = () =>
      given.status === undefined || given.status === 'open'
        ? createOnce(performer, input, { idempotency }).then(({ caseId }) => caseId)
        : createIn(given.status, performer, input, idempotency)
    try {
      const caseId = await given.inWireNames(create)
      return { caseId, caseArn: arns.resource(domainId, 'case', caseId) }
    } catch (thrown) {
      if (thrown instanceof AppError && thrown.code === 'unknown_template')
        throw await refuseTemplate(actor, templateId)
      throw thrown
    }
  },
})

/** The case, made now or by a twin before. */
async function createOnce(
  actor: ApiKeyActor,
  input: CreateCaseInput,
  options: { tx?: DoorTx; idempotency?: Idempotency },
): Promise<{ caseId: string; isNew: boolean }> {
  try {
    return { caseId: (await createCase(actor, input, options)).case.id, isNew: true }
  } catch (thrown) {
    if (thrown instanceof Replay) return { caseId: (thrown.result as { case: { id: string } }).case.id, isNew: false }
    throw thrown
  }
}

/** The same, and on into a status that is not the first one. */
async function createIn(
  status: string,
  actor: ApiKeyActor,
  input: CreateCaseInput,
  idempotency: Idempotency | undefined,
): Promise<string> {
  const { result } = await runOnce(actor.environmentId, undefined, async (tx) => {
    const { caseId, isNew } = await createOnce(actor, input, { tx, idempotency })
    if (isNew) await setCaseStatus(actor, { caseId, status }, tx)
    return { status: 200, result: caseId }
  })
  return result
}
