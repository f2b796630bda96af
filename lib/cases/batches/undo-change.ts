import 'server-only'
import type { z } from 'zod'
import type { Tx } from '@/lib/db/transaction'
import { findClock } from '@/lib/sla/clock'
import { findStatus } from '@/lib/templates/rules'
import type { OpenedCase } from '../access'
import type { CaseChange, caseChange } from '../change-schema'
import { priorityName } from '../names'

/** What takes the change back, from the case as it is before; nothing where it cannot be. */
export async function undoChange(
  tx: Tx,
  { caseRow, definition }: OpenedCase,
  change: z.output<typeof caseChange>,
): Promise<CaseChange[]> {
  switch (change.type) {
    case 'assign':
    case 'unassign': {
      const { assigneeId, assignedTeamId } = caseRow
      const back: CaseChange[] = [{ type: 'unassign' }]
      if (assigneeId || assignedTeamId)
        back.push({ type: 'assign', assignee: assigneeId ?? undefined, teamId: assignedTeamId ?? undefined })
      return back
    }
    case 'move':
      return [{ type: 'move', queueId: caseRow.queueId }]
    case 'priority':
      return [{ type: 'priority', priority: priorityName(caseRow.priority) }]
    case 'tags': {
      const add = change.remove.filter((tag) => caseRow.tags.includes(tag))
      const remove = change.add.filter((tag) => !caseRow.tags.includes(tag))
      return add.length + remove.length > 0 ? [{ type: 'tags', add, remove }] : []
    }
    case 'status': {
      const target = findStatus(definition, change.status)
      return target?.next?.includes(caseRow.status) ? [{ type: 'status', status: caseRow.status }] : []
    }
    case 'decide': // an ended decision is never edited
      return []
    case 'deadline': {
      const clock = await findClock(tx, caseRow.id)
      if (!clock || !caseRow.slaDeadline) return [{ type: 'deadline', deadline: null }]
      if (clock.source !== 'manual') return [{ type: 'deadline', deadline: 'policy' }]
      return [{ type: 'deadline', deadline: { at: caseRow.slaDeadline.toISOString() } }]
    }
  }
}
