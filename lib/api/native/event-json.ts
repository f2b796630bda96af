import { isUuid, type TokenKind, toToken } from '@/lib/kernel/ids'
import { actorJson } from './actor-json'
import { instant } from './case-json'
import { wirePayload } from './wire-names'

export interface EventView {
  id: string
  type: string
  actorKind: string
  actorId: string | null
  onBehalfOf: string | null
  via: string
  payload: Record<string, unknown>
  at: string
  caseVersion: number | null
  caseId?: string | null
  subjectType?: string
  subjectId?: string
  requestId?: string | null
}

const subjects: Record<string, TokenKind> = {
  case: 'case',
  object: 'object',
  api_key: 'apiKey',
  template: 'template',
  queue: 'queue',
  team: 'team',
  user: 'user',
  webhook: 'webhook',
}

const tokenOf = (kind: TokenKind | undefined, id: string) => (kind && isUuid(id) ? toToken(kind, id) : id)

/** One fact of the trail. */
export const eventJson = (event: EventView) => ({
  token: toToken('event', event.id),
  type: event.type,
  actor: actorJson(event.actorKind, event.actorId, event.onBehalfOf),
  via: event.via,
  case_version: event.caseVersion,
  details: wirePayload(event.payload, '', event.type === 'case.moved' ? 'queue' : undefined),
  created_at: instant(event.at),
  ...(event.caseId === undefined ? {} : { case_id: event.caseId && toToken('case', event.caseId) }),
  ...(event.subjectType && event.subjectId
    ? { subject: { type: event.subjectType, token: tokenOf(subjects[event.subjectType], event.subjectId) } }
    : {}),
  ...(event.requestId === undefined ? {} : { request_id: event.requestId }),
})
