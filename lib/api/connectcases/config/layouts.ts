import 'server-only'
import { z } from 'zod'
import { createLayout } from '@/lib/domains/commands/create-layout'
import { deleteLayout } from '@/lib/domains/commands/delete-layout'
import { updateLayout } from '@/lib/domains/commands/update-layout'
import { listLayouts } from '@/lib/domains/queries/list-layouts'
import { listResourceTags } from '@/lib/domains/queries/list-resource-tags'
import { type LayoutContent, layoutContent } from '@/lib/domains/schema'
import { notFound } from '@/lib/kernel/errors'
import { type WireFields, wireFieldsOf } from '../fields/wire-fields'
import { type Operation, operation } from '../operation'
import { scopeOf, slice } from '../page-token'
import { name, pageQuery, timestamp } from '../shapes'
import { uuidOf } from './uuid-of'

export const layoutOperations: Operation[] = [
  operation({
    name: 'CreateLayout',
    method: 'POST',
    path: '/domains/{domainId}/layouts',
    permission: 'template:write',
    errors: { conflict: true, quota: true },
    body: z.object({ name, content: layoutContent }),
    async run({ actor, body, arns }) {
      const { layoutId } = await createLayout(actor, body)
      return { layoutId, layoutArn: arns.resource(actor.environmentId, 'layout', layoutId) }
    },
  }),
  operation({
    name: 'GetLayout',
    method: 'POST',
    path: '/domains/{domainId}/layouts/{layoutId}',
    permission: 'template:read',
    errors: {},
    async run({ actor, labels, arns }) {
      const id = uuidOf(labels, 'layoutId', 'layout')
      const [layout] = await listLayouts(actor, { ids: [id] })
      if (!layout) throw notFound('layout')
      const resource = `layout/${id}`
      return {
        layoutId: id,
        layoutArn: arns.resource(actor.environmentId, 'layout', id),
        name: layout.name,
        content: shown(layout.content, await wireFieldsOf(actor.environmentId, true)),
        tags: (await listResourceTags(actor, { resources: [resource] }))[resource],
        deleted: layout.deleted,
        createdTime: timestamp(layout.createdAt),
        lastModifiedTime: timestamp(layout.updatedAt),
      }
    },
  }),
  operation({
    name: 'ListLayouts',
    method: 'POST',
    path: '/domains/{domainId}/layouts-list',
    permission: 'template:read',
    errors: {},
    query: z.object(pageQuery(100)),
    async run({ actor, query, arns, path }) {
      const { rows, ...page } = slice(await listLayouts(actor, {}), query, scopeOf(path, null))
      return {
        ...page,
        layouts: rows.map(({ id, name }) => ({
          layoutId: id,
          layoutArn: arns.resource(actor.environmentId, 'layout', id),
          name,
        })),
      }
    },
  }),
  operation({
    name: 'UpdateLayout',
    method: 'PUT',
    path: '/domains/{domainId}/layouts/{layoutId}',
    permission: 'template:write',
    errors: { conflict: true, quota: true },
    body: z.object({ name: name.optional(), content: layoutContent.optional() }),
    async run({ actor, labels, body }) {
      await updateLayout(actor, { layoutId: uuidOf(labels, 'layoutId', 'layout'), ...body })
      return {}
    },
  }),
  operation({
    name: 'DeleteLayout',
    method: 'DELETE',
    path: '/domains/{domainId}/layouts/{layoutId}',
    permission: 'template:write',
    errors: { conflict: true },
    async run({ actor, labels }) {
      await deleteLayout(actor, { layoutId: uuidOf(labels, 'layoutId', 'layout') })
      return {}
    },
  }),
]

/** A layout without the fields that were deleted since. */
function shown({ basic }: LayoutContent, { byId }: WireFields): LayoutContent {
  const panel = (given: LayoutContent['basic']['topPanel']) =>
    given && {
      sections: (given.sections ?? []).map(({ fieldGroup }) => ({
        fieldGroup: { ...fieldGroup, fields: fieldGroup.fields.filter(({ id }) => byId.get(id)?.deleted === false) },
      })),
    }
  const { topPanel, moreInfo } = basic
  return {
    basic: { ...(topPanel ? { topPanel: panel(topPanel) } : {}), ...(moreInfo ? { moreInfo: panel(moreInfo) } : {}) },
  }
}
