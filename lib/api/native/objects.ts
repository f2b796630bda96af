import 'server-only'
import { z } from 'zod'
import { upsertObject } from '@/lib/cases/commands/upsert-object'
import { notFound } from '@/lib/kernel/errors'
import { parseToken } from '@/lib/kernel/ids'
import { pageInput } from '@/lib/kernel/page'
import { objectTypes } from '@/lib/objects/names'
import { getObject, listObjects } from '@/lib/objects/queries/list-objects'
import { objectBody, objectInputOf } from './object-body'
import { objectJson } from './object-json'
import { type Operation, operation } from './operation'

export const objectOperations: Operation[] = [
  operation({
    method: 'get',
    path: '/v1/objects',
    summary: 'List objects, newest first',
    permission: 'object:read',
    query: z.strictObject({
      ...pageInput,
      type: z.array(z.enum(objectTypes)).optional(),
      status: z.array(z.string().max(100)).max(100).optional(),
      external_reference: z.array(z.string().max(255)).max(100).optional(),
    }),
    answers: { 200: 'ObjectList' },
    async run({ actor, query: { external_reference: externalReference, ...query } }) {
      const page = await listObjects(actor, { ...query, externalReference })
      return { data: page.rows.map(objectJson), page: { cursor: page.cursor, has_more: page.hasMore } }
    },
  }),
  operation({
    method: 'get',
    path: '/v1/objects/{token}',
    summary: 'Get an object',
    permission: 'object:read',
    answers: { 200: 'Object' },
    async run({ actor, params }) {
      const objectId = parseToken('object', params.token ?? '')
      if (!objectId) throw notFound('object')
      return { data: objectJson(await getObject(actor, { objectId })) }
    },
  }),
  operation({
    method: 'post',
    path: '/v1/objects',
    summary: 'Make an object, or change the one of this type and external reference',
    permission: 'object:write',
    body: objectBody,
    answers: { 201: 'Object', 200: 'Object' },
    run: ({ actor, body, write }) =>
      write(async (tx) => {
        const { outcome, object } = await upsertObject(actor, objectInputOf(body), tx)
        return { status: outcome === 'created' ? 201 : 200, data: objectJson(object) }
      }),
  }),
]
