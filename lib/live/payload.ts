import type { DispatchedEvent, PersonOnCase } from '@/lib/notifications/rules'

/** What an open browser is told: ids and event names, nothing of a case itself. */
export interface LiveChange {
  environmentId: string
  caseIds: string[]
  queueIds: string[]
  types: string[]
}

/** A NOTIFY carries at most 8,000 bytes; 100 cases with their queues stay under it. */
const casesAtOnce = 100

/** The events as messages, a handful of cases each, an environment at a time. */
export function livePayloads(events: DispatchedEvent[], cases: Map<string, PersonOnCase>): string[] {
  const payloads: string[] = []
  for (const environmentId of new Set(events.map((event) => event.environmentId))) {
    const own = events.filter((event) => event.environmentId === environmentId)
    for (let start = 0; start < own.length; start += casesAtOnce)
      payloads.push(JSON.stringify(change(environmentId, own.slice(start, start + casesAtOnce), cases)))
  }
  return payloads
}

function change(environmentId: string, events: DispatchedEvent[], cases: Map<string, PersonOnCase>): LiveChange {
  const caseIds = [...new Set(events.map((event) => event.caseId).filter((id) => id !== null))]
  const left = events.flatMap((event) =>
    event.type === 'case.moved' && typeof event.payload.from === 'string' ? [event.payload.from] : [],
  )
  const queueIds = new Set([...caseIds.flatMap((id) => cases.get(id)?.queueId ?? []), ...left])
  return {
    environmentId,
    caseIds,
    queueIds: [...queueIds].slice(0, 50),
    types: [...new Set(events.map((event) => event.type))],
  }
}
