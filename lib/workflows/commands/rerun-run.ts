import 'server-only'
import { command } from '@/lib/commands'
import { actorId } from '@/lib/kernel/actor'
import { newId } from '@/lib/kernel/new-id'
import { accessRun, accessWorkflow } from '../access'
import { liveVersion } from '../begin'
import { runIdInput } from '../command-schema'
import { initialVariables, startRuns } from '../engine/start-run'
import type { TriggerKind } from '../names'

/** A new run with the values of an earlier one, in the version that is live now. */
export const rerunRun = command({
  name: 'workflow_run.rerun',
  permission: 'workflow:trigger',
  input: runIdInput,
  async run(context, { runId }) {
    const { tx, actor, at, record } = context
    const before = await accessRun(tx, runId)
    const workflow = await accessWorkflow(tx, before.workflowId)
    const { version, treatment } = await liveVersion(context, workflow)
    const id = newId()
    await startRuns(
      tx,
      [
        {
          id,
          workflowId: workflow.id,
          versionId: version.id,
          treatment,
          triggerKind: before.triggerKind as TriggerKind,
          trigger: before.trigger as Record<string, unknown>,
          variables: initialVariables(version.definition),
          eventId: before.eventId ?? undefined,
          caseId: before.caseId ?? undefined,
          starterKind: actor.kind,
          starterId: actorId(actor),
          rerunOfId: before.id,
          depth: 0,
        },
      ],
      at,
    )
    record({
      type: 'workflow_run.rerun',
      subjectType: 'workflow_run',
      subjectId: id,
      payload: { workflowId: workflow.id, versionId: version.id, rerunOf: before.id },
    })
    return { runId: id }
  },
})
