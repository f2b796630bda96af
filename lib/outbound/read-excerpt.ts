import 'server-only'
import type { IncomingMessage } from 'node:http'

/** The beginning of a body as text; stops reading at `maxBytes`, and keeps what came where the connection ends early. */
export async function readExcerpt(
  response: IncomingMessage,
  maxBytes: number,
): Promise<{ body: string; truncated: boolean }> {
  const parts: Buffer[] = []
  let length = 0
  let truncated = false
  try {
    for await (const part of response as AsyncIterable<Buffer>) {
      parts.push(part.subarray(0, maxBytes - length))
      length += part.length
      truncated = length > maxBytes
      if (truncated) break
    }
  } catch {
    truncated = true
  }
  // NUL is the one character a database text cannot hold; a character cut in half becomes U+FFFD
  return { body: Buffer.concat(parts).toString('utf8').replaceAll('\0', '\uFFFD'), truncated }
}
