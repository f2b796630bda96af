import 'server-only'
import { z } from 'zod'
import { createDomain } from '@/lib/domains/commands/create-domain'
import { deleteDomain } from '@/lib/domains/commands/delete-domain'
import { listDomains } from '@/lib/domains/queries/list-domains'
import { listResourceTags } from '@/lib/domains/queries/list-resource-tags'
import { notFound } from '@/lib/kernel/errors'
import { isUuid } from '@/lib/kernel/ids'
import { type Operation, operation } from './operation'
import { scopeOf, slice } from './page-token'
import { name, pageQuery, timestamp } from './shapes'

export const domainOperations: Operation[] = [
  operation({
    name: 'CreateDomain',
    method: 'POST',
    path: '/domains',
    permission: 'environment:write',
    errors: { conflict: true, quota: true },
    body: z.object({ name }),
    async run({ actor, body, arns }) {
      const { domainId } = await createDomain(actor, body)
      return { domainId, domainArn: arns.domain(domainId), domainStatus: 'Active' }
    },
  }),
  operation({
    name: 'GetDomain',
    method: 'POST',
    path: '/domains/{domainId}',
    permission: 'environment:read',
    errors: {},
    async run({ actor, labels, arns }) {
      const domainId = domainOf(labels)
      const [found] = await listDomains(actor, { domainId })
      if (!found) throw notFound('domain')
      return {
        domainId: found.id,
        domainArn: arns.domain(found.id),
        name: found.name,
        createdTime: timestamp(found.createdAt),
        domainStatus: 'Active',
        tags: (await listResourceTags(actor, { resources: ['domain'] })).domain,
      }
    },
  }),
  operation({
    name: 'ListDomains',
    method: 'POST',
    path: '/domains-list',
    permission: 'environment:read',
    errors: {},
    query: z.object(pageQuery(10)),
    async run({ actor, query, arns, path }) {
      const { rows, ...page } = slice(await listDomains(actor, {}), query, scopeOf(path, null))
      return { ...page, domains: rows.map(({ id, name }) => ({ domainId: id, domainArn: arns.domain(id), name })) }
    },
  }),
  operation({
    name: 'DeleteDomain',
    method: 'DELETE',
    path: '/domains/{domainId}',
    permission: 'environment:write',
    errors: { conflict: true },
    async run({ home, labels }) {
      await deleteDomain(home, { domainId: domainOf(labels) })
      return {}
    },
  }),
]

function domainOf(labels: Record<string, string>): string {
  const domainId = labels.domainId ?? ''
  if (!isUuid(domainId)) throw notFound('domain')
  return domainId
}
