import 'server-only'
import { command } from '@/lib/commands'
import type { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import { unchanged } from '@/lib/kernel/command'
import { AppError } from '@/lib/kernel/errors'
import { lockWorkflow } from '../access'
import { setRolloutInput } from '../command-schema'
import { refreshTriggers } from '../live'

/** More or fewer of the new runs take the version being rolled out; 100 finishes it, 0 makes it the draft again. */
export const setRollout = command({
  name: 'workflow.set_rollout',
  permission: 'workflow:write',
  input: setRolloutInput,
  async run({ tx, at, record }, { workflowId, percent }) {
    const row = await lockWorkflow(tx, workflowId)
    if (!row.rolloutVersionId)
      throw new AppError('conflict', 'no_rollout', 'No version of this workflow is being rolled out.')
    if (percent === row.rolloutPercent) return unchanged({ workflowId, percent, version: row.version })
    const ends = percent === 0 || percent === 100
    // what was rolled out is not lost: it can be mended and published again
    const takenBack = percent === 0 ? await definitionOf(tx, row.rolloutVersionId) : undefined
    const written = await tx.prisma.workflow.update({
      where: { id: workflowId },
      data: {
        ...(percent === 100 ? { publishedVersionId: row.rolloutVersionId } : {}),
        rolloutVersionId: ends ? null : row.rolloutVersionId,
        rolloutPercent: ends ? null : percent,
        draft: takenBack,
        version: { increment: 1 },
        updatedAt: at,
      },
    })
    await refreshTriggers(tx, written, at)
    record({
      type: 'workflow.rollout_set',
      subjectType: 'workflow',
      subjectId: workflowId,
      payload: { from: row.rolloutPercent, to: percent, versionId: row.rolloutVersionId },
    })
    return { workflowId, percent, version: written.version }
  },
})

async function definitionOf(tx: Tx, versionId: string): Promise<Prisma.InputJsonObject> {
  const { definition } = await tx.prisma.workflowVersion.findUniqueOrThrow({ where: { id: versionId } })
  return definition as Prisma.InputJsonObject
}
