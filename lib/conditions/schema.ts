import { z } from 'zod'
import { type AttributeType, operators } from './names'

/** Groups inside groups, and comparisons in all: what a person can still read. A larger document is refused unread. */
const deepest = 8
const most = 200

const scalar = z.union([z.string().max(2000), z.number(), z.boolean()])

export const comparison = z.strictObject({
  /** Where the value is: `priority`, `fields.country`, `trigger.object.status`. */
  attribute: z.string().min(1).max(200),
  operator: z.enum(operators),
  /** Absent for `is_empty` and `is_not_empty`; a list for the operators that take several. */
  value: z.union([scalar, z.array(scalar).max(500)]).optional(),
})
export type Comparison = z.output<typeof comparison>

export type Condition = Comparison | { all: Condition[] } | { any: Condition[] } | { not: Condition }

const node: z.ZodType<Condition> = z.lazy(() =>
  z.union(
    [
      z.strictObject({ all: z.array(node).max(most) }),
      z.strictObject({ any: z.array(node).max(most) }),
      z.strictObject({ not: node }),
      comparison,
    ],
    'A condition is { all }, { any }, { not } or { attribute, operator, value }.',
  ),
)

/** Counted before anything is parsed, without recursion, so that a hostile document costs nothing. */
function withinLimits(given: unknown): boolean {
  const open: { at: unknown; depth: number }[] = [{ at: given, depth: 0 }]
  let seen = 0
  for (let next = open.pop(); next; next = open.pop()) {
    if (next.depth > deepest * 2 || ++seen > most * 10) return false
    if (next.at !== null && typeof next.at === 'object')
      for (const at of Object.values(next.at)) open.push({ at, depth: next.depth + 1 })
  }
  return true
}

/** A document of conditions: all / any / not over comparisons. An empty `all` holds always, an empty `any` never. */
export const condition = z
  .unknown()
  .refine(withinLimits, {
    error: `A condition has at most ${most} comparisons and ${deepest} groups inside each other.`,
    abort: true,
  })
  .pipe(node)

/** A value that conditions can ask about. `options` are the only values a choice or list may be compared with. */
export interface Attribute {
  path: string
  label: string
  type: AttributeType
  options?: readonly { value: string; label: string }[]
  /** Heading in a picker: "Case", "Fields". */
  group?: string
}
