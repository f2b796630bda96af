import { z } from 'zod'

/** The query as its schema expects it: members that may come several times as lists; what it does not name is left out. */
export function readQuery(schema: z.ZodType, given: URLSearchParams): Record<string, unknown> {
  if (!(schema instanceof z.ZodObject)) return {}
  return Object.fromEntries(
    Object.entries(schema.shape).flatMap(([name, member]) => {
      const values = given.getAll(name)
      if (values.length === 0) return []
      return [[name, isList(member as z.ZodType) ? values : values[0]]]
    }),
  )
}

const isList = (schema: z.ZodType): boolean =>
  schema instanceof z.ZodOptional || schema instanceof z.ZodDefault
    ? isList(schema.unwrap() as z.ZodType)
    : schema instanceof z.ZodArray
