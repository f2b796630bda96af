import { isUuid, type TokenKind, toToken } from '@/lib/kernel/ids'

const kinds: Record<string, { type: string; token?: TokenKind }> = {
  member: { type: 'member', token: 'user' },
  apiKey: { type: 'api_key', token: 'apiKey' },
  workflow: { type: 'workflow', token: 'workflowRun' },
  system: { type: 'system' },
}

/** Who did it: `token` of a person, key or run; `on_behalf_of` as the caller named them. */
export function actorJson(kind: string, id: string | null, onBehalfOf: string | null) {
  const known = kinds[kind] ?? { type: kind }
  return {
    type: known.type,
    token: known.token && id && isUuid(id) ? toToken(known.token, id) : null,
    on_behalf_of: onBehalfOf,
  }
}
