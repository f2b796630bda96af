import { z } from 'zod'

/** The simple shapes of Amazon's model. Objects drop members they do not know, as Amazon's own service does. */
export const id = z.string().min(1).max(500)
export const name = z.string().min(1).max(100).regex(/\S$/, 'must not be blank or end in a blank.')
export const description = z.string().max(255)
export const nextToken = z.string().max(9000).optional()
/** In a query everything is text. */
export const pageQuery = (most: number) => ({
  maxResults: z.coerce.number().int().min(1).max(most).default(most),
  nextToken,
})
export const pageBody = (most: number, usual = most) => ({
  maxResults: z.number().int().min(1).max(most).default(usual),
  nextToken,
})

const tagKey = z
  .string()
  .min(1)
  .max(128)
  .regex(/^[a-zA-Z0-9 _.:/=+\-@]+$/, 'has a character that a tag key cannot have.')
  .refine((key) => !/^aws:/i.test(key), 'must not begin with aws:.')
const tagValue = z
  .string()
  .max(256)
  .regex(/^[a-zA-Z0-9 _.:/=+\-@]*$/, 'has a character that a tag value cannot have.')
export const tagMap = (most = 50) =>
  z.record(tagKey, tagValue).refine((tags) => Object.keys(tags).length <= most, `has at most ${most} tags.`)

/** Exactly one of the members, as Amazon's tagged unions are; with members it does not know it is nothing. */
export const union = <Members extends Record<string, z.ZodType>>(members: Members) =>
  z
    .object(Object.fromEntries(Object.entries(members).map(([key, member]) => [key, member.optional()])))
    .refine((given) => Object.values(given).filter((member) => member !== undefined).length === 1, {
      message: `must have exactly one of ${Object.keys(members).join(', ')}.`,
    }) as unknown as z.ZodType<OneOf<Members>, OneOf<Members>>

type OneOf<Members extends Record<string, z.ZodType>> = {
  [Key in keyof Members]: { [Own in Key]: z.output<Members[Key]> } & {
    [Other in Exclude<keyof Members, Key>]?: undefined
  }
}[keyof Members]

/** Something of no members. */
export const empty = z.object({})

export const fieldValueUnion = union({
  stringValue: z.string().max(4100),
  doubleValue: z.number(),
  booleanValue: z.boolean(),
  emptyValue: empty,
  userArnValue: z.string().max(500),
})
export type FieldValueUnion = z.output<typeof fieldValueUnion>
export const fieldValue = z.object({ id, value: fieldValueUnion })
export type FieldValue = z.output<typeof fieldValue>
export const fieldIdentifier = z.object({ id })

export const userUnion = union({
  userArn: id,
  customEntity: z
    .string()
    .min(1)
    .max(500)
    .regex(/^[a-zA-Z0-9_\-.@:/ ]*[a-zA-Z0-9_\-.@:/]$/, 'has a character it cannot have, or ends in a blank.'),
})
export type UserUnion = z.output<typeof userUnion>

/** A member that is null is a member that is not there. */
export function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls)
  if (!(value instanceof Object)) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, member]) => member !== null)
      .map(([key, member]) => [key, withoutNulls(member)]),
  )
}

/** Leaves out what is undefined, for answers. */
export const only = <Value extends object>(members: Value): Value =>
  Object.fromEntries(Object.entries(members).filter(([, member]) => member !== undefined && member !== null)) as Value

/** ISO-8601 in UTC with milliseconds, which the SDK insists on. */
export const timestamp = (instant: string | Date): string => new Date(instant).toISOString()
