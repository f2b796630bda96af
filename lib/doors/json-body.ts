import 'server-only'
import { AppError } from '@/lib/kernel/errors'

/** Bytes. */
export const bodyMost = 1_048_576
export const depthMost = 32

const invalidJson = (message: string, cause?: unknown) => new AppError('invalid', 'invalid_json', message, { cause })

/**
 * The JSON of a request; undefined where it has no body.
 * @throws AppError `invalid`: unsupported_media_type, too_large, invalid_json, too_deep, invalid_character
 */
export async function readJsonBody(request: Request, most = bodyMost): Promise<unknown> {
  return parseJsonBody(await readBytes(request, most), request.headers.get('content-type'))
}

/** The same of bytes that were read already. */
export function parseJsonBody(bytes: Uint8Array, type: string | null): unknown {
  if (bytes.length === 0) return undefined
  if (!type || !/^\s*application\/(json|[\w.-]+\+json)\s*(;|$)/i.test(type))
    throw new AppError('invalid', 'unsupported_media_type', 'Send the body as application/json.')
  const text = decode(bytes)
  const value = parse(text)
  const depth = depthOf(value, 0)
  if (depth > depthMost)
    throw new AppError('invalid', 'too_deep', `The body is nested too deep: at most ${depthMost} levels.`)
  // what a database text cannot hold
  if (/\\u0000/i.test(text) || (/\\ud[89a-f]/i.test(text) && !wellFormed(value)))
    throw new AppError('invalid', 'invalid_character', 'The body holds a NUL or half a character in a text.')
  return value
}

const tooLarge = (most: number) => new AppError('invalid', 'too_large', `The body is too large: at most ${most} bytes.`)

/** The body as it came; empty where there is none. @throws AppError `invalid` too_large */
export async function readBytes(request: Request, most = bodyMost): Promise<Uint8Array> {
  if (!request.body) return new Uint8Array()
  const announced = Number(request.headers.get('content-length') ?? Number.NaN)
  if (announced > most) throw tooLarge(most)
  const parts: Uint8Array[] = []
  let length = 0
  const reader = request.body.getReader()
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    length += part.value.length
    if (length > most) {
      void reader.cancel().catch(() => {})
      throw tooLarge(most)
    }
    parts.push(part.value)
  }
  const [only] = parts
  return parts.length === 1 && only ? only : Buffer.concat(parts)
}

const utf8 = new TextDecoder('utf-8', { fatal: true })
function decode(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes)
  } catch (cause) {
    throw invalidJson('The body is not UTF-8.', cause)
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw invalidJson('The body is not JSON.', cause)
  }
}

/** Stops one level past the limit, so that no depth of input can exhaust the stack. */
function depthOf(value: unknown, above: number): number {
  if (!(value instanceof Object) || above > depthMost) return above
  let deepest = above + 1
  for (const member of Object.values(value)) deepest = Math.max(deepest, depthOf(member, above + 1))
  return deepest
}

function wellFormed(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed()
  return (
    !(value instanceof Object) ||
    Object.entries(value).every(([key, member]) => key.isWellFormed() && wellFormed(member))
  )
}
