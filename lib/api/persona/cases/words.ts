import { z } from 'zod'
import { AppError, refuse } from '@/lib/kernel/errors'
import { parsePersonaId } from '../ids'

/** What a field may hold. One spelled as `{ type, value }`, as Persona's own documents show some, is its value. */
export const fieldValues = z
  .record(z.string().max(200), z.json())
  .transform((values) =>
    Object.fromEntries(Object.entries(values).map(([key, value]) => [key, isPair(value) ? value.value : value])),
  )

const isPair = (value: unknown): value is { type: string; value: z.core.util.JSONType } =>
  value instanceof Object &&
  !Array.isArray(value) &&
  Object.keys(value).sort().join() === 'type,value' &&
  typeof (value as { type: unknown }).type === 'string'

/** Since this version a member of `attributes` that is not known is refused; before, it was a field of the case. */
const strictSince = '2025-10-27'

/** The fields of a request, those that older clients put beside `fields` included. @throws AppError `invalid` unknown_member */
export function fieldsOf(
  attributes: Record<string, unknown>,
  known: readonly string[],
  version: string,
): Record<string, z.core.util.JSONType> {
  const others = Object.keys(attributes).filter((key) => !known.includes(key))
  if (others.length > 0 && version >= strictSince)
    refuse(
      others.map((key) => ({
        field: `data.attributes.${key}`,
        code: 'unknown_member',
        message: `data.attributes.${key} is not allowed`,
      })),
    )
  const beside = others.map((key) => [key.replaceAll('-', '_'), attributes[key]])
  return { ...Object.fromEntries(beside), ...((attributes.fields as object | undefined) ?? {}) }
}

/** @throws AppError `invalid` unknown_queue */
export function queueWord(word: string): string {
  const id = parsePersonaId('queue', word)
  if (!id) throw new AppError('invalid', 'unknown_queue', 'There is no such queue here.', { field: 'queueId' })
  return id
}
