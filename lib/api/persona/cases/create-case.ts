import 'server-only'
import { z } from 'zod'
import { createCase } from '@/lib/cases/commands/create-case'
import { maximumSlaSeconds } from '@/lib/cases/schema'
import { AppError } from '@/lib/kernel/errors'
import { parsePersonaId } from '../ids'
import { objectIds } from '../object-ids'
import { operation } from '../operation'
import { caseAnswer } from './case-answer'
import { fieldsOf, fieldValues, queueWord } from './words'

const attributes = z.object({
  'case-template-id': z.string().min(1),
  'creator-email-address': z.string().trim().min(1).max(320).optional(),
  'case-queue-id': z.string().min(1).optional(),
  fields: fieldValues.optional(),
})

export const createCaseOperation = operation({
  method: 'post',
  path: '/cases',
  permission: 'case:create',
  body: z.strictObject({
    data: z.strictObject({ type: z.literal('case').optional(), attributes: attributes.catchall(z.json()) }),
    meta: z
      .strictObject({
        'object-ids': z.array(z.string().max(255)).max(1000).nullish(),
        'sla-expires-in-seconds': z.number().int().min(1).max(maximumSlaSeconds).nullable().optional(),
      })
      .optional(),
  }),
  run: (call) =>
    call.write(async (tx) => {
      const { attributes: given } = call.body.data
      const templateId = parsePersonaId('template', given['case-template-id'])
      if (!templateId)
        throw new AppError('invalid', 'unknown_template', 'There is no such template here.', { field: 'templateId' })
      const actor = { ...call.actor, onBehalfOf: given['creator-email-address'] }
      const created = await createCase(
        actor,
        {
          templateId,
          queueId: given['case-queue-id'] === undefined ? undefined : queueWord(given['case-queue-id']),
          fields: fieldsOf(given, Object.keys(attributes.shape), call.version),
          objectIds: await objectIds(actor, call.body.meta?.['object-ids'] ?? [], tx),
          slaExpiresInSeconds: call.body.meta?.['sla-expires-in-seconds'],
        },
        { tx },
      )
      return caseAnswer(call, created.case.id, tx, 201)
    }),
})
