import { notFound } from '@/lib/kernel/errors'
import { parseToken, type TokenKind, tokenPrefixes } from '@/lib/kernel/ids'

/** What a thing that is not there is called. */
const nouns: Partial<Record<TokenKind, string>> = {
  assignmentPolicy: 'assignment policy',
  slaPolicy: 'SLA policy',
}

/** The id in the path. @throws AppError `not_found` */
export function idIn(kind: TokenKind, params: Record<string, string>): string {
  const id = parseToken(kind, params.token ?? '')
  if (!id || !(kind in tokenPrefixes)) throw notFound(nouns[kind] ?? kind)
  return id
}
