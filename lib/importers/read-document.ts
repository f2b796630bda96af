import type { z } from 'zod'
import { sourceError, Unreadable } from './source-error'

/** Where a document does not fit, in words; values are not repeated. */
const misfit = (what: string, error: z.ZodError): string => {
  const [first] = error.issues
  return `${what} is not as the vendor describes it: ${first?.path.join('.') || 'the document'} ${first?.code.replaceAll('_', ' ')}.`
}

/** @throws AppError source_malformed */
export function readDocument<Schema extends z.ZodType>(
  schema: Schema,
  document: unknown,
  what: string,
): z.output<Schema> {
  const result = schema.safeParse(document)
  if (result.success) return result.data
  throw sourceError('source_malformed', misfit(what, result.error))
}

/** The same, of one thing among many. @throws Unreadable */
export function readOne<Schema extends z.ZodType>(schema: Schema, document: unknown, what: string): z.output<Schema> {
  const result = schema.safeParse(document)
  if (result.success) return result.data
  throw new Unreadable(misfit(what, result.error))
}
