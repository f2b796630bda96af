import type { Resource } from './resource'

const plain = (name: string) =>
  name
    .replace(/_/g, '-')
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()

/** Only the attributes that were asked for of this type; a parent (`report`) covers its kinds (`report/watchlist`). */
export function cut(resource: Resource, fields: Record<string, string[]>): Resource {
  const wanted = fields[resource.type] ?? fields[resource.type.split('/')[0] ?? '']
  if (!wanted) return resource
  const attributes: Record<string, unknown> = {}
  for (const path of wanted) {
    const [first = '', ...rest] = path.split('.')
    const name = plain(first)
    if (!(name in resource.attributes)) continue
    const value = resource.attributes[name]
    if (rest.length === 0) attributes[name] = value
    else attributes[name] = { ...((attributes[name] as object | undefined) ?? {}), ...member(value, rest.join('.')) }
  }
  return { ...resource, attributes }
}

const member = (value: unknown, key: string): object =>
  value instanceof Object && key in value ? { [key]: (value as Record<string, unknown>)[key] } : {}
