import 'server-only'
import { Cron } from 'croner'
import type { Tx } from '@/lib/db/transaction'
import type { WorkflowRow } from './access'
import { loadVersion } from './engine/versions'
import type { Trigger } from './schema'

/** Says anew what starts the workflow: its events, and its next instant. In the transaction that changes what is live. */
export async function refreshTriggers(tx: Tx, row: WorkflowRow, at: Date): Promise<void> {
  const ids =
    row.enabled && !row.archivedAt ? [row.publishedVersionId, row.rolloutVersionId].filter((id) => id !== null) : []
  const triggers: Trigger[] = []
  for (const id of ids) triggers.push((await loadVersion(tx, id)).definition.trigger)
  const events = [...new Set(triggers.flatMap((trigger) => (trigger.kind === 'event' ? trigger.events : [])))]
  await tx.prisma.workflowTrigger.deleteMany({ where: { workflowId: row.id } })
  await tx.prisma.workflowTrigger.createMany({
    data: events.map((eventType) => ({ environmentId: tx.environmentId, eventType, workflowId: row.id })),
  })
  const next = triggers.map((trigger) => nextStart(trigger, at)).filter((instant) => instant !== null)
  await tx.prisma.workflow.update({
    where: { id: row.id },
    data: { nextStartAt: next.sort((one, other) => one.getTime() - other.getTime())[0] ?? null },
  })
}

/** When a trigger starts next after an instant; null for one that the clock does not start. */
export function nextStart(trigger: Trigger, after: Date): Date | null {
  if (trigger.kind === 'schedule') {
    const at = trigger.at === undefined ? null : new Date(trigger.at)
    return at && at > after ? at : null
  }
  if (trigger.kind !== 'recurring') return null
  return new Cron(trigger.cron, { timezone: trigger.timeZone, mode: '5-part', paused: true }).nextRun(after)
}
