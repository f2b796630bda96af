import { notFound } from '@/lib/kernel/errors'
import { isUuid } from '@/lib/kernel/ids'

/** A label that names a row; anything else names nothing. @throws AppError `not_found` */
export function uuidOf(labels: Record<string, string>, label: string, resource: string): string {
  const id = labels[label]?.toLowerCase() ?? ''
  if (!isUuid(id)) throw notFound(resource)
  return id
}
