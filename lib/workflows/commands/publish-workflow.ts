import 'server-only'
import { command } from '@/lib/commands'
import { Prisma } from '@/lib/db/generated/client'
import { AppError, refuse } from '@/lib/kernel/errors'
import { lockWorkflow, refuseArchived, refuseStaged } from '../access'
import { readCheckScene } from '../check-scene'
import { publishWorkflowInput } from '../command-schema'
import { refreshTriggers } from '../live'
import { definitionProblems } from '../rules'
import { workflowDefinition } from '../schema'

/**
 * Makes the draft the next version, for all new runs or for a share of them; runs that run keep theirs.
 * @throws AppError `invalid` with every problem of the graph and every reference
 */
export const publishWorkflow = command({
  name: 'workflow.publish',
  permission: 'workflow:write',
  input: publishWorkflowInput,
  async run({ tx, actor, at, record }, { workflowId, version, note, rolloutPercent }) {
    const row = await lockWorkflow(tx, workflowId, version)
    refuseArchived(row)
    refuseStaged(row)
    if (row.draft === null)
      throw new AppError('conflict', 'nothing_to_publish', 'Nothing was changed since the last version.')
    const definition = workflowDefinition.parse(row.draft)
    const wrong = definitionProblems(definition, await readCheckScene(tx, workflowId))
    const problems = wrong.map((one) => ({ ...one, field: `definition.${one.field}` }))
    if (problems.length > 0) refuse(problems, 'invalid_workflow')
    const last = await tx.prisma.workflowVersion.findFirst({
      where: { workflowId },
      orderBy: { number: 'desc' },
      select: { number: true },
    })
    const made = await tx.prisma.workflowVersion.create({
      data: {
        environmentId: tx.environmentId,
        workflowId,
        number: (last?.number ?? 0) + 1,
        definition: definition as unknown as Prisma.InputJsonObject,
        note,
        publishedBy: actor.kind === 'member' ? actor.userId : null,
        publishedAt: at,
      },
    })
    // the first version is everyone's: there is no other to compare it with
    const staged = rolloutPercent !== undefined && row.publishedVersionId !== null
    const written = await tx.prisma.workflow.update({
      where: { id: workflowId },
      data: {
        ...(staged ? { rolloutVersionId: made.id, rolloutPercent } : { publishedVersionId: made.id }),
        draft: Prisma.DbNull,
        version: { increment: 1 },
        updatedAt: at,
      },
    })
    await refreshTriggers(tx, written, at)
    record({
      type: 'workflow.published',
      subjectType: 'workflow',
      subjectId: workflowId,
      payload: { number: made.number, note, rolloutPercent: staged ? rolloutPercent : null },
    })
    return { workflowId, versionId: made.id, number: made.number, version: written.version }
  },
})
