import 'server-only'
import { z } from 'zod'
import { assignCase } from '@/lib/cases/commands/assign-case'
import { attachObjects } from '@/lib/cases/commands/attach-objects'
import { commentOnCase } from '@/lib/cases/commands/comment-on-case'
import { detachObject } from '@/lib/cases/commands/detach-object'
import { redactCase } from '@/lib/cases/commands/redact-case'
import { setCaseStatus } from '@/lib/cases/commands/set-case-status'
import { getCaseWithRelations } from '@/lib/cases/queries/get-case-with-relations'
import type { Problem } from '@/lib/kernel/errors'
import { refuse } from '@/lib/kernel/errors'
import { objectWord } from '../ids'
import { objectIds } from '../object-ids'
import { type Operation, operation } from '../operation'
import { caseAnswer, caseWord, changeCase } from './case-answer'

const objects = z.strictObject({
  meta: z.strictObject({ 'object-ids': z.array(z.string().max(255)).max(1000).nullable() }),
})
const missing = (field: string): never =>
  refuse([{ field, code: 'required', message: `${field} is missing` } satisfies Problem])

export const caseActionOperations: Operation[] = [
  operation({
    method: 'get',
    path: '/cases/{id}',
    permission: 'case:read',
    run: (call) => caseAnswer(call, caseWord(call.params)),
  }),
  operation({
    method: 'delete',
    path: '/cases/{id}',
    permission: 'case:redact',
    run: (call) => changeCase(call, (tx, caseId) => redactCase(call.actor, { caseId }, tx)),
  }),
  operation({
    method: 'post',
    path: '/cases/{id}/assign',
    permission: 'case:assign',
    body: z.strictObject({ meta: z.strictObject({ 'user-email-address': z.string().trim().min(1).max(320) }) }),
    run: (call) =>
      changeCase(call, (tx, caseId) =>
        assignCase(call.actor, { caseId, assignee: call.body.meta['user-email-address'] }, tx),
      ),
  }),
  operation({
    method: 'post',
    path: '/cases/{id}/set-status',
    permission: 'case:update',
    // before 2025-10-27 the status stood among the attributes
    body: z.strictObject({
      meta: z.strictObject({ status: z.string().trim().min(1).max(200) }).optional(),
      data: z
        .looseObject({ attributes: z.looseObject({ status: z.string().trim().min(1).max(200).optional() }) })
        .optional(),
    }),
    run: (call) =>
      changeCase(call, (tx, caseId) => {
        const status = call.body.meta?.status ?? call.body.data?.attributes.status ?? missing('meta.status')
        return setCaseStatus(call.actor, { caseId, status }, tx)
      }),
  }),
  operation({
    method: 'post',
    path: '/cases/{id}/add-objects',
    permission: 'object:write',
    body: objects,
    run: (call) =>
      changeCase(call, async (tx, caseId) => {
        const ids = await objectIds(call.actor, call.body.meta['object-ids'] ?? [], tx)
        if (ids.length > 0) await attachObjects(call.actor, { caseId, objectIds: ids }, tx)
      }),
  }),
  operation({
    method: 'post',
    path: '/cases/{id}/remove-objects',
    permission: 'object:write',
    body: objects,
    run: (call) =>
      changeCase(call, async (tx, caseId) => {
        const { relations } = await getCaseWithRelations(call.actor, { word: caseId }, tx)
        // what is not attached, or not known at all, needs no removing
        const words = (call.body.meta['object-ids'] ?? []).map(objectWord)
        const attached = relations.objects.filter((object) =>
          words.some((word) =>
            word && 'id' in word
              ? word.id === object.id
              : word?.type === object.type && word.externalReference === object.externalReference,
          ),
        )
        for (const { id: objectId } of attached) await detachObject(call.actor, { caseId, objectId }, tx)
      }),
  }),
  operation({
    method: 'post',
    path: '/cases/{id}/add-comment',
    permission: 'case:comment',
    body: z.strictObject({ meta: z.looseObject({ message: z.string().trim().min(1).max(20_000) }) }),
    run: (call) =>
      changeCase(call, (tx, caseId) => commentOnCase(call.actor, { caseId, message: call.body.meta.message }, tx)),
  }),
]
