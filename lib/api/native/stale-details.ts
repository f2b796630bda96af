import { actorJson } from './actor-json'
import { instant } from './case-json'
import { wireField, wirePayload } from './wire-names'

interface MissedEvent {
  type: string
  actorKind: string
  actorId: string | null
  at: string
  caseVersion: number | null
  payload: Record<string, unknown>
}
interface MissedChange {
  field: string | null
  from: unknown
  to: unknown
}

/** What the writer missed: one detail a field, or an event where it names none. */
export const staleDetails = (events: unknown) =>
  (events as MissedEvent[]).flatMap((event) =>
    changesOf(event).map(({ field, from, to }) => ({
      field: wireField(field ?? undefined) ?? null,
      code: 'changed',
      message: `${wireField(field ?? undefined) ?? 'The case'} was changed since (${event.type}).`,
      event: event.type,
      from: wirePayload(from, 'value'),
      to: wirePayload(to, 'value'),
      actor: actorJson(event.actorKind, event.actorId, null),
      at: instant(event.at),
      version: event.caseVersion,
    })),
  )

const fieldOf: Record<string, string> = {
  'case.status_changed': 'status',
  'case.escalated': 'status',
  'case.decided': 'status',
  'case.priority_set': 'priority',
  'case.moved': 'queueId',
  'case.assigned': 'assignedTo',
  'case.claimed': 'assignedTo',
  'case.unassigned': 'assignedTo',
  'case.released': 'assignedTo',
  'case.deadline_set': 'slaDeadline',
}

function changesOf({ type, payload }: MissedEvent): MissedChange[] {
  if (Array.isArray(payload.changes)) return payload.changes as MissedChange[]
  return [{ field: fieldOf[type] ?? null, from: payload.from ?? null, to: payload.to ?? null }]
}
