import { AppError } from '@/lib/kernel/errors'
import type { PersonaQuery } from './operation'

const sizeDefault = 10
const sizeMost = 100

const kebab = (name: string) =>
  name
    .replace(/_/g, '-')
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
const list = (text: string) =>
  text
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean)

/** `page[size]`, `filter[status]`, `fields[case]`, `include`; anything else is nobody's concern. @throws AppError `invalid` */
export function readQuery(search: URLSearchParams): PersonaQuery {
  const query: PersonaQuery = { size: sizeDefault, filter: {}, fields: {}, include: null }
  for (const [name, value] of search) {
    const [, family = '', member = ''] = /^(\w+)(?:\[([^\]]*)\])?$/.exec(name) ?? []
    if (family === 'include') query.include = list(value).map(kebab)
    else if (family === 'fields') query.fields[kebab(member)] = list(value)
    else if (family === 'filter') query.filter[kebab(member)] = value
    else if (family === 'page') readPage(query, kebab(member), value)
  }
  if (query.after !== undefined && query.before !== undefined)
    throw new AppError('invalid', 'invalid', 'page takes after or before, not both.', { field: 'page' })
  return query
}

function readPage(query: PersonaQuery, member: string, value: string): void {
  if (member === 'after' || member === 'before') query[member] = value
  if (member !== 'size') return
  const size = Number(value)
  if (!Number.isInteger(size) || size < 1 || size > sizeMost)
    throw new AppError('invalid', 'invalid', `page.size must be between 1 and ${sizeMost}`, { field: 'page.size' })
  query.size = size
}
