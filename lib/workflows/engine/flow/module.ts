import 'server-only'
import { AppError } from '@/lib/kernel/errors'
import { isUuid } from '@/lib/kernel/ids'
import { newId } from '@/lib/kernel/new-id'
import { limits } from '../../names'
import type { Outcome, Scene } from '../scene'
import { initialVariables, startRuns, versionFor } from '../start-run'
import type { Resume } from '../state'
import { filledConfig } from '../values'
import { loadVersion } from '../versions'

/** Begins the other workflow's run and waits for it. One that began before the run was stopped and resumed is asked again. */
export async function enterModule(scene: Scene): Promise<Outcome> {
  if (scene.simulated)
    return { kind: 'done', input: filledConfig(scene.step, scene.values), output: { run_id: null, output: {} } }
  const known = scene.before?.output?.run_id
  if (typeof known === 'string') return askAgain(scene, known)
  const input = filledConfig(scene.step, scene.values)
  const runId = await startCalled(scene, input, scene.thread.id)
  return { kind: 'waiting', input, output: { run_id: runId } }
}

/** The run of a workflow that this one calls. `parentThreadId`: the thread that waits for it. @throws AppError */
export async function startCalled(
  { tx, run, at }: Pick<Scene, 'tx' | 'run' | 'at'>,
  input: Record<string, unknown>,
  parentThreadId?: string,
): Promise<string> {
  const word = String(input.workflow ?? '')
  if (run.depth >= limits.depth)
    throw new AppError('invalid', 'too_deep', `Workflows call each other ${limits.depth} levels deep at most.`)
  const workflow = await tx.prisma.workflow.findFirst({
    where: {
      environmentId: tx.environmentId,
      archivedAt: null,
      enabled: true,
      ...(isUuid(word) ? { id: word } : { key: word }),
    },
  })
  const live = workflow && versionFor(workflow)
  const version = live && (await loadVersion(tx, live.versionId))
  if (!workflow || !version || version.definition.trigger.kind !== 'call')
    throw new AppError('invalid', 'not_callable', `There is no running workflow ${word} to call.`, {
      field: 'workflow',
    })
  const id = newId()
  const fields = (input.inputs ?? {}) as Record<string, unknown>
  await startRuns(
    tx,
    [
      {
        id,
        workflowId: workflow.id,
        ...live,
        triggerKind: 'call',
        trigger: { kind: 'call', at: at.toISOString(), fields },
        variables: initialVariables(version.definition),
        caseId: run.caseId ?? undefined,
        starterKind: 'workflow',
        starterId: run.id,
        parentRunId: parentThreadId ? run.id : undefined,
        parentThreadId,
        depth: run.depth + 1,
      },
    ],
    at,
  )
  return id
}

async function askAgain(scene: Scene, runId: string): Promise<Outcome> {
  const called = await scene.tx.prisma.workflowRun.findFirst({ where: { id: runId } })
  const input = scene.before?.input
  if (called?.state === 'queued' || called?.state === 'running' || called?.state === 'waiting')
    return { kind: 'waiting', input, output: { run_id: runId } }
  const ended = {
    kind: 'child',
    runId,
    state: called?.state ?? 'cancelled',
    output: called?.output,
    error: called?.error,
  }
  return returnToModule({ ...scene, resume: ended as Resume })
}

export function returnToModule({ before, resume }: Scene): Outcome {
  const input = before?.input
  if (resume?.kind !== 'child') return { kind: 'waiting', input, output: before?.output ?? {} }
  if (resume.state === 'succeeded')
    return { kind: 'done', input, output: { run_id: resume.runId, output: resume.output ?? {} } }
  const why = resume.error?.message ?? `It was ${resume.state}.`
  return {
    kind: 'failed',
    input,
    error: { code: 'module_failed', message: `The called workflow did not succeed. ${why}` },
  }
}
