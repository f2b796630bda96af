import 'server-only'
import { decrypt, encrypt } from '@/lib/encryption'
import { env } from '@/lib/env'
import type { ApiKeyActor } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { toToken } from '@/lib/kernel/ids'

/** Who handed a link out: it opens the file as long as they could still be told of it. */
export interface LinkGiver {
  environmentId: string
  kind: 'apiKey' | 'webhook'
  id: string
}

export interface FileAccess extends LinkGiver {
  caseId: string
  fileId: string
  /** Milliseconds since 1970. */
  until: number
}

/** The address under which a file of a case can be fetched without a key, for a while. */
export type FileLink = (caseId: string, file: { id: string; name: string }) => string

/** Seconds; Persona's own default. */
export const fileAccessSeconds = 21_600
const context = 'persona file access'

export function linksOf(giver: LinkGiver, seconds = fileAccessSeconds): FileLink {
  const until = now().getTime() + seconds * 1000
  return (caseId, { id, name }) => {
    const access: FileAccess = { ...giver, caseId, fileId: id, until }
    const token = Buffer.from(encrypt(JSON.stringify(access), context)).toString('base64url')
    return `${env().NEXTAUTH_URL}/api/v1/files/${toToken('file', id)}/${encodeURIComponent(name)}?access_token=${token}`
  }
}

/** The links that answers to a key hold. */
export const keyLinks = ({ environmentId, apiKeyId }: ApiKeyActor): FileLink =>
  linksOf({ environmentId, kind: 'apiKey', id: apiKeyId })

/** What a token of ours opens; null where it was made up, cut or has run out. */
export function readLink(token: string): FileAccess | null {
  try {
    const access: FileAccess = JSON.parse(decrypt(Buffer.from(token, 'base64url'), context))
    return access.until > now().getTime() ? access : null
  } catch {
    return null
  }
}
