import 'server-only'
import type { z } from 'zod'
import type { Tx } from '@/lib/db/transaction'
import { AppError } from '@/lib/kernel/errors'
import { findPerson } from '@/lib/members/find-person'
import type { caseChange } from '../change-schema'

/** The change as a title, with the names of today: "Assign to Ana Lima". @throws AppError where nobody is called that */
export async function describeChange(tx: Tx, change: z.output<typeof caseChange>): Promise<string> {
  switch (change.type) {
    case 'assign': {
      const person = change.assignee ? (await findPerson(tx, change.assignee, 'assignee')).name : null
      const team = change.teamId ? (await tx.prisma.team.findUnique({ where: { id: change.teamId } }))?.name : null
      if (team === undefined)
        throw new AppError('invalid', 'unknown_team', 'There is no such team here.', { field: 'teamId' })
      return `Assign to ${[person, team].filter(Boolean).join(' and ')}`
    }
    case 'unassign':
      return 'Unassign'
    case 'move': {
      const queue = await tx.prisma.queue.findFirst({ where: { id: change.queueId, archivedAt: null } })
      if (!queue) throw new AppError('invalid', 'unknown_queue', 'There is no such queue here.', { field: 'queueId' })
      return `Move to ${queue.name}`
    }
    case 'status':
      return `Set the status to ${change.status}`
    case 'decide':
      return `Decide: ${change.decision}`
    case 'priority':
      return `Set the priority to ${change.priority}`
    case 'tags':
      return [
        change.add.length > 0 ? `Add the ${tagWords(change.add)}` : '',
        change.remove.length > 0 ? `Remove the ${tagWords(change.remove)}` : '',
      ]
        .filter(Boolean)
        .join(', ')
    case 'deadline':
      if (change.deadline === null) return 'Remove the deadline'
      return change.deadline === 'policy' ? 'Set the deadline back to policy' : 'Set the deadline'
  }
}

const tagWords = (tags: readonly string[]) => `${tags.length === 1 ? 'tag' : 'tags'} ${tags.join(', ')}`
