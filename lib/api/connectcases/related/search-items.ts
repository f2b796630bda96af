import 'server-only'
import { z } from 'zod'
import { readCase } from '@/lib/cases/queries/read-case'
import { type RelatedFilter, searchRelatedItems } from '@/lib/related-items/queries/search-related-items'
import type { RelatedItem, TargetStatus } from '@/lib/related-items/schema'
import { type Arns, lastOf } from '../arns'
import { caseIdOf } from '../cases/case-id'
import { fieldIdsIn } from '../cases/filter-shapes'
import { readFilter, subjectOf } from '../cases/read-filter'
import { fieldsNamed, type WireField, type WireFields } from '../fields/wire-fields'
import { type Operation, operation } from '../operation'
import { makeToken, readToken, scopeOf } from '../page-token'
import { only, pageBody } from '../shapes'
import { creatorOf, itemJson, slaWords } from './item-json'
import { type ItemFilter, itemFilter } from './item-shapes'

const filters = z.array(itemFilter).max(10).default([])

export const searchItemOperations: Operation[] = [
  operation({
    name: 'SearchRelatedItems',
    method: 'POST',
    path: '/domains/{domainId}/cases/{caseId}/related-items-search',
    permission: 'case:read',
    errors: {},
    body: z.object({ ...pageBody(25), filters }),
    async run({ actor, labels, body, arns, path }) {
      const caseId = caseIdOf(labels)
      await readCase(actor, caseId)
      const domainId = actor.environmentId
      const { known, read } = await understood(domainId, body.filters)
      const scope = scopeOf(path, body.filters)
      const after = readToken(scope, body.nextToken)
      const found = await searchRelatedItems(actor, { caseId, filters: read, sorts: [], limit: body.maxResults, after })
      return {
        relatedItems: found.rows.map((item) => shown(item, known, domainId, arns)),
        ...(found.next ? { nextToken: makeToken(scope, found.next) } : {}),
      }
    },
  }),
  operation({
    name: 'SearchAllRelatedItems',
    method: 'POST',
    path: '/domains/{domainId}/related-items-search',
    permission: 'case:read',
    errors: {},
    body: z.object({
      ...pageBody(25),
      filters,
      sorts: z
        .array(z.object({ sortProperty: z.enum(['AssociationTime', 'CaseId']), sortOrder: z.enum(['Asc', 'Desc']) }))
        .max(2)
        .default([]),
    }),
    async run({ actor, body, arns, path }) {
      const domainId = actor.environmentId
      const { known, read } = await understood(domainId, body.filters)
      const scope = scopeOf(path, [body.filters, body.sorts])
      const found = await searchRelatedItems(actor, {
        filters: read,
        sorts: body.sorts.map(({ sortProperty, sortOrder }) => ({
          by: sortProperty === 'CaseId' ? ('case' as const) : ('time' as const),
          descending: sortOrder === 'Desc',
        })),
        limit: body.maxResults,
        after: readToken(scope, body.nextToken),
      })
      return {
        relatedItems: found.rows.map((item) => ({ ...shown(item, known, domainId, arns), caseId: item.caseId })),
        ...(found.next ? { nextToken: makeToken(scope, found.next) } : {}),
      }
    },
  }),
]

const shown = (item: RelatedItem, fields: WireFields, domainId: string, arns: Arns) =>
  only({ ...itemJson(item, fields, domainId, arns), performedBy: creatorOf(item, domainId, arns) })

async function understood(domainId: string, given: ItemFilter[]) {
  const known = await fieldsNamed(
    domainId,
    given.flatMap(({ custom }) => (custom?.fields ? fieldIdsIn(custom.fields) : [])),
  )
  return { known, read: given.map((filter) => readItemFilter(filter, known, domainId)) }
}

const targetStatusOf = Object.fromEntries(
  Object.entries(slaWords).map(([status, word]) => [word, status as TargetStatus]),
)

function readItemFilter(filter: ItemFilter, fields: WireFields, domainId: string): RelatedFilter {
  const { contact, file, sla, connectCase, custom } = filter
  if (contact) return { kind: 'contact', reference: contact.contactArn, channels: contact.channel }
  if (file) return { kind: 'file', reference: file.fileArn, id: file.fileArn && lastOf(file.fileArn) }
  if (sla) return { kind: 'target', name: sla.name, status: sla.status && targetStatusOf[sla.status] }
  if (connectCase) return { kind: 'link', caseId: connectCase.caseId }
  if (custom)
    return { kind: 'custom', fields: custom.fields && readFilter(custom.fields, fields, domainId, itemSubject) }
  return { kind: 'comment' }
}

function itemSubject(field: WireField) {
  const subject = subjectOf(field)
  return typeof subject === 'string' ? { field: field.id, type: 'text' as const } : subject
}
