import 'server-only'
import { command } from '@/lib/commands'
import type { Prisma } from '@/lib/db/generated/client'
import { unchanged } from '@/lib/kernel/command'
import { findPerson } from '@/lib/members/find-person'
import { lockWorkflow, refuseArchived, refuseStaged } from '../access'
import { updateWorkflowInput } from '../command-schema'
import { refreshTriggers } from '../live'

/** Saves the draft, which changes nothing that runs, and the workflow's name, owner and switch. */
export const updateWorkflow = command({
  name: 'workflow.update',
  permission: 'workflow:write',
  input: updateWorkflowInput,
  async run({ tx, at, record }, { workflowId, version, definition, ...details }) {
    const row = await lockWorkflow(tx, workflowId, version)
    refuseArchived(row)
    if (definition) refuseStaged(row)
    if (details.ownerId) await findPerson(tx, details.ownerId, 'ownerId')
    const changed = Object.entries(details).filter(
      ([key, value]) => value !== undefined && value !== row[key as keyof typeof details],
    )
    const redrawn = definition !== undefined && JSON.stringify(sorted(definition)) !== JSON.stringify(sorted(row.draft))
    if (changed.length === 0 && !redrawn) return unchanged({ workflowId, version: row.version })
    const written = await tx.prisma.workflow.update({
      where: { id: workflowId },
      data: {
        ...Object.fromEntries(changed),
        ...(redrawn ? { draft: definition as unknown as Prisma.InputJsonObject } : {}),
        version: { increment: 1 },
        updatedAt: at,
      },
    })
    if (details.enabled !== undefined) await refreshTriggers(tx, written, at)
    record({
      type: 'workflow.updated',
      subjectType: 'workflow',
      subjectId: workflowId,
      payload: { changes: [...changed.map(([key]) => key), ...(redrawn ? ['draft'] : [])] },
    })
    return { workflowId, version: written.version }
  },
})

/** Members in one order, as the database keeps them in its own. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, member]) => [key, sorted(member)]),
  )
}
