import 'server-only'
import { z } from 'zod'
import { readCase } from '@/lib/cases/queries/read-case'
import { mapOfTags } from '@/lib/cases/tag-map'
import { readSurroundings } from '@/lib/related-items/queries/read-surroundings'
import { fieldOf, fieldsNamed } from '../fields/wire-fields'
import { type Operation, operation } from '../operation'
import { makeToken, readToken, scopeOf } from '../page-token'
import { fieldIdentifier, nextToken } from '../shapes'
import { caseIdOf } from './case-id'
import { fieldValues, needsSurroundings } from './case-values'

/** Fields on one page: their texts can be long. */
const pageSize = 100

export const getCaseOperation: Operation = operation({
  name: 'GetCase',
  method: 'POST',
  path: '/domains/{domainId}/cases/{caseId}',
  permission: 'case:read',
  errors: {},
  body: z.object({ fields: z.array(fieldIdentifier).min(1).max(220), nextToken }),
  async run({ actor, labels, body, arns, path }) {
    const ids = [...new Set(body.fields.map(({ id }) => id))]
    const known = await fieldsNamed(actor.environmentId, ids)
    const scope = scopeOf(path, ids)
    const from = Number(readToken(scope, body.nextToken)?.[0] ?? 0)
    const fields = ids.slice(from, from + pageSize).map((id) => fieldOf(known, id))
    const view = await readCase(actor, caseIdOf(labels))
    const around = needsSurroundings(fields) ? (await readSurroundings(actor, [view.id]))[view.id] : undefined
    return {
      fields: fieldValues({ view, around }, fields, arns),
      templateId: view.templateId,
      tags: mapOfTags(view.tags),
      ...(from + pageSize < ids.length ? { nextToken: makeToken(scope, [from + pageSize]) } : {}),
    }
  },
})
