/** One idempotent request as the database takes it: scope (key, method, path), the caller's key, and what was asked. */
export interface Idempotency {
  apiKeyId: string
  method: string
  path: string
  key: string
  /** SHA-256 of the canonical body, hexadecimal. */
  bodyHash: string
  requestId: string
  /** A twin of one that still runs waits for it, instead of being told to come back. */
  wait?: true
}
