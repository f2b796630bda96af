import { isUuid, parseTypeId, toTypeId } from '@/lib/kernel/ids'
import type { ObjectType } from '@/lib/objects/names'

/** Persona's prefixes: the uuid behind an id is the same in every shape. */
const prefixes = {
  case: 'case',
  template: 'ctmpl',
  queue: 'cqueue',
  comment: 'cscm',
  policy: 'cap',
  workflow: 'wfl',
  workflowVersion: 'wfv',
  workflowRun: 'wfr',
  event: 'evt',
  webhook: 'wbh',
  environment: 'env',
  organization: 'org',
  apiKey: 'api',
  user: 'user',
} as const
export type PersonaKind = keyof typeof prefixes

export const personaId = (kind: PersonaKind, uuid: string): string => toTypeId(prefixes[kind], uuid)

/** Persona's id or the bare uuid -> uuid; null for anything else. */
export const parsePersonaId = (kind: PersonaKind, text: string): string | null => parseTypeId(prefixes[kind], text)

/** What Persona calls the objects it knows, and how their ids begin. */
const objectKinds: Partial<Record<ObjectType, { prefix: string; type: string }>> = {
  account: { prefix: 'act', type: 'account' },
  inquiry: { prefix: 'inq', type: 'inquiry' },
  report: { prefix: 'rep', type: 'report' },
  verification: { prefix: 'ver', type: 'verification' },
  transaction: { prefix: 'txn', type: 'transaction' },
  document: { prefix: 'doc', type: 'document' },
  graph: { prefix: 'gqr', type: 'graph-query' },
  sar: { prefix: 'sar', type: 'sar' },
}
const otherPrefix = 'obj'

export interface ObjectReference {
  id: string
  type: string
  externalReference: string | null
}

export const objectTypeName = (type: string): string => objectKinds[type as ObjectType]?.type ?? type

/** An object that came from Persona keeps the id it had there: clients go on naming it so. */
export function objectId({ id, type, externalReference }: ObjectReference): string {
  const prefix = objectKinds[type as ObjectType]?.prefix ?? otherPrefix
  return externalReference?.startsWith(`${prefix}_`) ? externalReference : toTypeId(prefix, id)
}

/** Where to look for an object that a client names: by our id, or as what Persona called it. */
export function objectWord(word: string): { id: string } | { type: ObjectType; externalReference: string } | null {
  if (isUuid(word)) return { id: word.toLowerCase() }
  const prefix = word.slice(0, word.indexOf('_'))
  const id = prefix && parseTypeId(prefix, word)
  const type = (Object.keys(objectKinds) as ObjectType[]).find((name) => objectKinds[name]?.prefix === prefix)
  if (id && (type || prefix === otherPrefix)) return { id }
  return type ? { type, externalReference: word } : null
}
