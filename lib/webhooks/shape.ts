import type { CaseRelations } from '@/lib/cases/relations'
import type { CaseView } from '@/lib/cases/view'
import type { EventRow } from '@/lib/events/queries/list-events'
import type { WebhookOptions } from './schema'

/** What an event's names can be told from. */
export interface NamedEvent {
  type: string
  caseId: string | null
  payload: Record<string, unknown>
}

/** Everything a message can be made of. */
export interface MessageFacts {
  /** What the event is called in this endpoint's style. */
  eventName: string
  event: EventRow
  /** The case the event is about, as it stands when the message is made; null where it is about none. */
  caseView: CaseView | null
  /** What hangs on that case. */
  relations: CaseRelations | null
  options: WebhookOptions
  /** Whom the message is for. */
  endpoint: { id: string; environmentId: string; organizationId: string }
}

export interface Message {
  /** How receivers know a message that comes twice. */
  id: string
  body: unknown
}

/** A style of messages: the wire shapes of lib/api hand theirs in. */
export interface WebhookShape {
  /** The names it has for what Docket does, to choose from. */
  known: readonly string[]
  /** What the event is called; none = it is not told in this style. */
  names(event: NamedEvent): string[]
  /** null = the endpoint's own filter leaves this message out. */
  message(facts: MessageFacts): Message | null | Promise<Message | null>
}
