import { z } from 'zod'
import { AppError } from '@/lib/kernel/errors'
import { parseInput } from '@/lib/kernel/parse'

/** The query string by its schema: a member that may be several becomes a list; unknown members are refused. */
export function readQuery(schema: z.ZodType | undefined, given: URLSearchParams): unknown {
  const shape = schema instanceof z.ZodObject ? (schema.shape as Record<string, z.ZodType>) : {}
  const names = [...new Set(given.keys())]
  if (!schema && names.length === 0) return undefined
  const values = Object.fromEntries(
    names.map((name) => [name, isMany(shape[name]) ? given.getAll(name) : given.getAll(name).at(-1)]),
  )
  for (const [name, value] of given)
    if (value.includes('\0'))
      throw new AppError('invalid', 'invalid_character', `${name} holds a NUL.`, { field: name })
  return parseInput(schema ?? z.strictObject({}), values)
}

function isMany(schema: z.ZodType | undefined): boolean {
  if (schema instanceof z.ZodOptional) return isMany(schema.unwrap() as z.ZodType)
  return schema instanceof z.ZodArray
}
