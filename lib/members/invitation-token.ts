import 'server-only'
import { createHash, randomBytes } from 'node:crypto'

/** 256 bits, once in the link and nowhere else. */
export const newInvitationToken = (): string => randomBytes(32).toString('base64url')

export const hashInvitationToken = (token: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(createHash('sha256').update(token).digest())
