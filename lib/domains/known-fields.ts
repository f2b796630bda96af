import 'server-only'
import type { Tx } from '@/lib/db/transaction'
import { type Catalogue, catalogueIn } from '@/lib/fields/catalogue'
import { type TemplateField, templateField } from '@/lib/fields/schema'
import { statusListKey, systemFields } from '@/lib/fields/system-fields'
import { AppError } from '@/lib/kernel/errors'

/** Parts of a case that are no fields of it, by their names as fields, with what conditions call them; null = nothing. */
export const caseParts: Record<string, string | null> = {
  title: 'title',
  status: 'status',
  reference_number: 'reference',
  created_datetime: 'created_at',
  last_updated_datetime: 'updated_at',
  last_closed_datetime: 'closed_at',
  last_reopened_datetime: 'reopened_at',
  case_id: null,
  next_sla_breach_datetime: null,
  created_by: null,
  last_updated_user: null,
  assigned_user: null,
  assigned_queue: null,
}

/** The fields of a domain as a template takes them: the environment's own by id, those every domain has by name. */
export interface KnownFields {
  byId: ReadonlyMap<string, TemplateField>
  statuses: { key: string; name: string }[]
}

export async function knownFields(tx: Tx): Promise<KnownFields> {
  return fieldsOf(await catalogueIn(tx, true))
}

function fieldsOf(catalogue: Catalogue): KnownFields {
  const byId = new Map<string, TemplateField>()
  for (const { id, key, type, label, options, sensitive, searchable, retired } of catalogue.values()) {
    if (key === statusListKey) continue
    const field = templateField.parse({ key, type, label, options, sensitive, searchable, retired })
    byId.set(systemFields.some((system) => system.key === key) ? key : id, field)
  }
  for (const field of systemFields) if (!byId.has(field.key)) byId.set(field.key, field)
  const listed = catalogue.get(statusListKey)?.options ?? []
  return {
    byId,
    statuses: listed.filter(({ active }) => active).map(({ value, label }) => ({ key: value, name: label })),
  }
}

/** @throws AppError `invalid` unknown_field naming every id that is none, or is deleted */
export function refuseUnknown({ byId }: KnownFields, ids: readonly string[]): void {
  const unknown = [...new Set(ids)].filter((id) => !(id in caseParts) && (byId.get(id)?.retired ?? true))
  if (unknown.length > 0)
    throw new AppError('invalid', 'unknown_field', `These fields do not exist or are deleted: ${unknown.join(', ')}.`)
}
