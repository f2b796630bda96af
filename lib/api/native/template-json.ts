import { toToken } from '@/lib/kernel/ids'
import { snakeMembers } from '@/lib/templates/member-names'
import type { TemplateDetail, TemplateVersionView, TemplateView } from '@/lib/templates/view'
import { instant } from './case-json'
import { wireField } from './wire-names'

export const templateJson = (view: TemplateView) => ({
  token: toToken('template', view.id),
  key: view.key,
  name: view.name,
  description: view.description,
  type: view.type,
  entity_category: view.entityCategory,
  version: view.published?.number ?? null,
  version_token: view.published ? toToken('templateVersion', view.published.id) : null,
  has_draft: view.hasDraft,
  revision: view.version,
  archived_at: view.archivedAt && instant(view.archivedAt),
  created_at: instant(view.createdAt),
  updated_at: instant(view.updatedAt),
})

export const versionJson = (view: TemplateVersionView) => ({
  token: toToken('templateVersion', view.id),
  version: view.number,
  note: view.note,
  published_by: view.publishedBy && toToken('user', view.publishedBy),
  published_at: instant(view.publishedAt),
})

export const templateDetailJson = (detail: TemplateDetail) => ({
  ...templateJson(detail),
  definition: snakeMembers(detail.publishedDefinition),
  draft: detail.hasDraft || !detail.published ? snakeMembers(detail.draft) : null,
  draft_problems: detail.problems.map(({ field, code, message }) => ({
    field: wireField(field) ?? null,
    code,
    message,
  })),
  versions: detail.versions.map(versionJson),
})
