import 'server-only'
import { z } from 'zod'
import { listMatchingCases } from '@/lib/cases/queries/list-matching-cases'
import { type SearchClause, type SearchLeaf, searchOperators } from '@/lib/cases/search-schema'
import { AppError } from '@/lib/kernel/errors'
import { type PersonaKind, parsePersonaId } from '../ids'
import { operation } from '../operation'
import { caseList, cursorId } from './list-cases'

const attributes: Record<string, { name: SearchLeaf['attribute']; kind?: PersonaKind }> = {
  template: { name: 'template', kind: 'template' },
  status: { name: 'status' },
  state: { name: 'status' },
  created_at: { name: 'createdAt' },
  updated_at: { name: 'updatedAt' },
  resolved_at: { name: 'resolvedAt' },
  sla_expires_at: { name: 'slaDeadline' },
  assignee: { name: 'assignee', kind: 'user' },
  case_queue: { name: 'queue', kind: 'queue' },
  resolver: { name: 'resolver', kind: 'user' },
}

const attribute = z
  .string()
  .refine(
    (name) => name in attributes || /^fields\.[a-z][a-z0-9_]{0,63}$/.test(name),
    `must be one of ${Object.keys(attributes).join(', ')}, fields.<key>`,
  )
const leaf = z.strictObject({
  attribute,
  operator: z.enum(searchOperators),
  value: z.union([z.string().max(1000), z.number(), z.boolean()]),
})
type Wire = { and: Wire[] } | { or: Wire[] } | { not: Wire } | z.output<typeof leaf>

/** A clause of clauses of leaves: two levels, and twenty to each. */
const level = (inner: z.ZodType<Wire>): z.ZodType<Wire> =>
  z.union([
    z.strictObject({ and: z.array(inner).min(1).max(20) }),
    z.strictObject({ or: z.array(inner).min(1).max(20) }),
    z.strictObject({ not: inner }),
    leaf,
  ])
const query = level(level(leaf))
const depthOf = (value: unknown): number => {
  const inner = (value as { and?: unknown[]; or?: unknown[]; not?: unknown } | null) ?? {}
  const below = inner.and ?? inner.or ?? (inner.not === undefined ? [] : [inner.not])
  return Array.isArray(below) && below.length > 0 ? 1 + Math.max(...below.map(depthOf)) : 0
}

function ours(wire: Wire): SearchClause {
  if ('and' in wire) return { and: wire.and.map(ours) }
  if ('or' in wire) return { or: wire.or.map(ours) }
  if ('not' in wire) return { not: ours(wire.not) }
  const known = attributes[wire.attribute]
  if (!known) return wire as SearchLeaf
  return {
    ...wire,
    attribute: known.name,
    value: known.kind ? idOf(wire.attribute, known.kind, wire.value) : wire.value,
  }
}

function idOf(name: string, kind: PersonaKind, value: unknown): string {
  const id = parsePersonaId(kind, String(value))
  if (id) return id
  throw new AppError('invalid', 'invalid', `query: ${name} must be compared with an id`, { field: 'query' })
}

export const searchCasesOperation = operation({
  method: 'post',
  path: '/cases/search',
  permission: 'case:read',
  body: z.strictObject({
    query: z
      .unknown()
      .refine((value) => depthOf(value) <= 2, 'query is nested at most 2 deep')
      .pipe(z.union([query, z.strictObject({})]))
      .optional(),
    sort: z.strictObject({ attribute, direction: z.enum(['asc', 'desc']) }).optional(),
    page: z
      .strictObject({
        after: z.string().max(200).nullish(),
        before: z.string().max(200).nullish(),
        size: z.number().int().min(1).max(100).optional(),
      })
      .optional(),
  }),
  async run({ actor, body, url, query: asked }) {
    const clause = body.query && Object.keys(body.query).length > 0 ? ours(body.query as Wire) : undefined
    const sort = body.sort?.attribute ?? 'created_at'
    const found = await listMatchingCases(actor, {
      query: clause,
      sort: {
        attribute: (attributes[sort]?.name ?? sort) as 'createdAt',
        descending: (body.sort?.direction ?? 'desc') === 'desc',
      },
      limit: body.page?.size ?? asked.size,
      after: cursorId(body.page?.after ?? asked.after),
      before: cursorId(body.page?.before ?? asked.before),
    })
    return caseList(actor, url, found)
  },
})
