import 'server-only'
import { z } from 'zod'
import { updateCase } from '@/lib/cases/commands/update-case'
import { lockCaseState } from '@/lib/cases/queries/lock-case-state'
import { readCase } from '@/lib/cases/queries/read-case'
import { mapOfTags, tagsOfMap } from '@/lib/cases/tag-map'
import { tagResource } from '@/lib/domains/commands/tag-resource'
import { untagResource } from '@/lib/domains/commands/untag-resource'
import { findDomainTemplate } from '@/lib/domains/queries/find-domain-template'
import { listCaseRules } from '@/lib/domains/queries/list-case-rules'
import { listDomains } from '@/lib/domains/queries/list-domains'
import { listLayouts } from '@/lib/domains/queries/list-layouts'
import { listResourceTags } from '@/lib/domains/queries/list-resource-tags'
import { runOnce } from '@/lib/doors/idempotent'
import type { ApiKeyActor } from '@/lib/kernel/actor'
import { AppError, notFound } from '@/lib/kernel/errors'
import { isUuid } from '@/lib/kernel/ids'
import type { Permission } from '@/lib/kernel/permission'
import { parseArn, type Resource } from '../arns'
import { type Operation, operation } from '../operation'
import { tagMap } from '../shapes'
import { fieldNamed } from './fields'

/** What is asked of the key, by what is tagged. */
const needs = (kind: Resource['kind'], writes: boolean): Permission =>
  kind === 'case'
    ? writes
      ? 'case:update'
      : 'case:read'
    : kind === 'domain'
      ? writes
        ? 'environment:write'
        : 'environment:read'
      : writes
        ? 'template:write'
        : 'template:read'

const permission = (labels: Record<string, string>, writes: boolean): Permission =>
  needs(parseArn(labels.arn ?? '')?.kind ?? 'domain', writes)

export const tagOperations: Operation[] = [
  operation({
    name: 'ListTagsForResource',
    method: 'GET',
    path: '/tags/{arn}',
    permission: (labels) => permission(labels, false),
    errors: {},
    async run({ actor, labels }) {
      const resource = await resourceNamed(actor, labels)
      if (resource.kind === 'case') return { tags: mapOfTags((await readCase(actor, resource.id)).tags) }
      const name = nameOf(resource)
      return { tags: (await listResourceTags(actor, { resources: [name] }))[name] }
    },
  }),
  operation({
    name: 'TagResource',
    method: 'POST',
    path: '/tags/{arn}',
    permission: (labels) => permission(labels, true),
    errors: {},
    body: z.object({ tags: tagMap() }),
    async run({ actor, labels, body }) {
      const resource = await resourceNamed(actor, labels)
      if (resource.kind === 'case') await changeCaseTags(actor, resource.id, (tags) => ({ ...tags, ...body.tags }))
      else await tagResource(actor, { resource: nameOf(resource), tags: body.tags })
      return {}
    },
  }),
  operation({
    name: 'UntagResource',
    method: 'DELETE',
    path: '/tags/{arn}',
    permission: (labels) => permission(labels, true),
    errors: {},
    query: z.object({ tagKeys: z.array(z.string().min(1).max(128)).max(50).default([]) }),
    async run({ actor, labels, query }) {
      const resource = await resourceNamed(actor, labels)
      const keys = query.tagKeys
      if (resource.kind === 'case')
        await changeCaseTags(actor, resource.id, (tags) =>
          Object.fromEntries(Object.entries(tags).filter(([key]) => !keys.includes(key))),
        )
      else await untagResource(actor, { resource: nameOf(resource), keys })
      return {}
    },
  }),
]

const nameOf = ({ kind, id }: Resource): string => (kind === 'domain' ? 'domain' : `${kind}/${id}`)

/** What the ARN names, certain to be there. @throws AppError `not_found`, `invalid` */
async function resourceNamed(actor: ApiKeyActor, labels: Record<string, string>): Promise<Resource> {
  const arn = labels.arn ?? ''
  const resource = parseArn(arn)
  if (!resource)
    throw new AppError('invalid', 'invalid_arn', `${arn} is not the ARN of something that has tags.`, { field: 'arn' })
  const reader = {
    ...actor,
    permissions: new Set<Permission>([...actor.permissions, 'case:read', 'template:read', 'environment:read']),
  }
  if (!(await isThere(reader, resource)))
    throw new AppError('not_found', 'not_found', 'There is no such resource here.', {
      data: { resource: resource.kind.replace('-', '_'), id: arn },
    })
  return resource
}

async function isThere(actor: ApiKeyActor, { kind, id, domainId }: Resource): Promise<boolean> {
  if (kind === 'domain') return (await listDomains(actor, { domainId })).length > 0
  if (kind === 'field') return (await fieldNamed(domainId, id)) !== null
  if (!isUuid(id)) throw notFound(kind)
  if (kind === 'layout') return (await listLayouts(actor, { ids: [id] })).length > 0
  if (kind === 'case-rule') return (await listCaseRules(actor, { ids: [id] })).length > 0
  if (kind === 'template') return (await findDomainTemplate(domainId, id)) !== null
  return (await readCase(actor, id)) !== null
}

const tagsMost = 50

async function changeCaseTags(
  actor: ApiKeyActor,
  caseId: string,
  change: (tags: Record<string, string>) => Record<string, string>,
): Promise<void> {
  await runOnce(actor.environmentId, undefined, async (tx) => {
    const tags = change(mapOfTags((await lockCaseState(actor, { caseId }, tx)).tags))
    if (Object.keys(tags).length > tagsMost)
      throw new AppError('invalid', 'too_many_tags', `A resource has at most ${tagsMost} tags.`, { field: 'tags' })
    await updateCase(actor, { caseId, tags: tagsOfMap(tags) }, tx)
    return { status: 200, result: null }
  })
}
