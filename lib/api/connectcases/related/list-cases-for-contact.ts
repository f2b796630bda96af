import 'server-only'
import { z } from 'zod'
import { listCasesWithObject } from '@/lib/related-items/queries/list-cases-with-object'
import { type Operation, operation } from '../operation'
import { makeToken, readToken, scopeOf } from '../page-token'
import { id, pageBody } from '../shapes'
import { referenceOf } from './create-item'

export const listCasesForContactOperation: Operation = operation({
  name: 'ListCasesForContact',
  method: 'POST',
  path: '/domains/{domainId}/list-cases-for-contact',
  permission: 'case:read',
  errors: {},
  body: z.object({ ...pageBody(10), contactArn: id }),
  async run({ actor, body, path }) {
    const scope = scopeOf(path, body.contactArn)
    const after = readToken(scope, body.nextToken)?.[0]
    const found = await listCasesWithObject(actor, {
      type: 'generic',
      reference: referenceOf(body.contactArn),
      limit: body.maxResults,
      after: after === undefined ? null : String(after),
    })
    return {
      cases: found.rows,
      ...(found.next ? { nextToken: makeToken(scope, [found.next]) } : {}),
    }
  },
})
