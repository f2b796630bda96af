import 'server-only'
import { z } from 'zod'
import { attachObjects } from '@/lib/cases/commands/attach-objects'
import { detachObject } from '@/lib/cases/commands/detach-object'
import type { AttachedObjectView } from '@/lib/cases/detail'
import { getCase, listObjects } from '@/lib/cases/queries/get-case'
import { notFound } from '@/lib/kernel/errors'
import { parseToken } from '@/lib/kernel/ids'
import { objectsPerCase } from '@/lib/objects/schema'
import { objectBody, objectInputOf } from '../object-body'
import { attachedObjectJson } from '../object-json'
import { type Operation, operation } from '../operation'
import { pageOf, pageQuery } from '../page-of'
import { token } from '../words'
import { changeCase, onCase } from './on-case'

const attachBody = z
  .strictObject({
    object_ids: z.array(token('object')).max(objectsPerCase).default([]),
    objects: z.array(objectBody).max(objectsPerCase).default([]),
    mode: z.enum(['live', 'snapshot']).default('live'),
  })
  .refine((body) => body.object_ids.length + body.objects.length > 0, {
    error: 'Name at least one object in object_ids or objects.',
    path: ['object_ids'],
    params: { code: 'required' },
  })

export const caseObjectOperations: Operation[] = [
  operation({
    method: 'get',
    path: '/v1/cases/{token}/objects',
    summary: 'The objects attached to the case',
    permission: 'object:read',
    query: pageQuery,
    answers: { 200: 'AttachedObjectList' },
    async run({ actor, params, query }) {
      const { objects } = await getCase(actor, { word: params.token ?? '' })
      return pageOf(objects, query, ({ id }) => id, attachedObjectJson)
    },
  }),
  operation({
    method: 'post',
    path: '/v1/cases/{token}/objects',
    summary: 'Attach objects, known ones or made here',
    permission: 'object:write',
    body: attachBody,
    answers: { 201: 'AttachedObjectList', 200: 'AttachedObjectList' },
    run: (call) =>
      onCase(call, async (tx, caseId) => {
        const { object_ids: objectIds, objects, mode } = call.body
        const input = { caseId, objectIds, objects: objects.map(objectInputOf), mode }
        const { attached } = await attachObjects(call.actor, input, tx)
        const views = await listObjects(tx, caseId)
        const named = (view: AttachedObjectView) =>
          [...attached, ...objectIds].includes(view.id) ||
          objects.some(
            ({ type, external_reference: reference }) =>
              type === view.type && reference !== undefined && reference === view.externalReference,
          )
        const shown = views.filter(named)
        return { status: attached.length > 0 ? 201 : 200, data: shown.map(attachedObjectJson) }
      }),
  }),
  operation({
    method: 'delete',
    path: '/v1/cases/{token}/objects/{object}',
    summary: 'Take an object off the case; the object itself stays',
    permission: 'object:write',
    answers: { 200: 'Case' },
    run: (call) =>
      changeCase(call, (tx, caseId) => {
        const objectId = parseToken('object', call.params.object ?? '')
        if (!objectId) throw notFound('object on this case')
        return detachObject(call.actor, { caseId, objectId }, tx)
      }),
  }),
]
