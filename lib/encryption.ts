import 'server-only'
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { env } from '@/lib/env'

const nonceBytes = 12
const tagBytes = 16

/**
 * A text as it may rest in the database: AES-256-GCM under ENCRYPTION_KEY. `context` (table, column, row) is bound in, so that
 * what was written for one row cannot be read as another's.
 */
export function encrypt(text: string, context: string): Uint8Array<ArrayBuffer> {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', env().ENCRYPTION_KEY, nonce).setAAD(Buffer.from(context))
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return new Uint8Array(Buffer.concat([nonce, cipher.getAuthTag(), sealed]))
}

/** The text again. @throws Error where the key or the context is another, or a byte was changed */
export function decrypt(sealed: Uint8Array, context: string): string {
  const bytes = Buffer.from(sealed)
  const decipher = createDecipheriv('aes-256-gcm', env().ENCRYPTION_KEY, bytes.subarray(0, nonceBytes))
    .setAAD(Buffer.from(context))
    .setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes))
  return Buffer.concat([decipher.update(bytes.subarray(nonceBytes + tagBytes)), decipher.final()]).toString('utf8')
}
