import 'server-only'
import { z } from 'zod'
import { createCase } from '@/lib/cases/commands/create-case'
import { setCaseStatus } from '@/lib/cases/commands/set-case-status'
import type { CreateCaseInput } from '@/lib/cases/schema'
import { tagsOfMap } from '@/lib/cases/tag-map'
import { bodyHash, runOnce } from '@/lib/doors/idempotent'
import { Replay } from '@/lib/idempotency/outcome'
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
    const made = async (): Promise<string> => {
      const { status } = given
      if (status === undefined || status === 'open')
        return (await createCase(performer, input, { idempotency })).case.id
      const { result } = await runOnce(domainId, undefined, async (tx) => {
        const created = await createCase(performer, input, { tx, idempotency })
        if (created.case.status !== status) await setCaseStatus(performer, { caseId: created.case.id, status }, tx)
        return { status: 200, result: created.case.id }
      })
      return result
    }
    try {
      const caseId = await given.inWireNames(made)
      return { caseId, caseArn: arns.resource(domainId, 'case', caseId) }
    } catch (thrown) {
      if (thrown instanceof Replay) {
        const caseId = (thrown.result as { case: { id: string } }).case.id
        return { caseId, caseArn: arns.resource(domainId, 'case', caseId) }
      }
      if (thrown instanceof AppError && thrown.code === 'unknown_template')
        throw await refuseTemplate(actor, templateId)
      throw thrown
    }
  },
})
