import 'server-only'
import { accessCase } from '@/lib/cases/access'
import { viewCase } from '@/lib/cases/write'
import type { Context } from '@/lib/commands'
import { type Actor, actorId } from '@/lib/kernel/actor'
import { AppError } from '@/lib/kernel/errors'
import { newId } from '@/lib/kernel/new-id'
import { refuseArchived, type WorkflowRow } from './access'
import { initialVariables, type RunSeed, startRuns, versionFor } from './engine/start-run'
import { loadVersion, type Version } from './engine/versions'
import { caseFacts } from './facts'
import type { TriggerKind } from './names'

export interface LiveVersion {
  version: Version
  treatment: boolean
}

/** The version a run begun now takes. @throws AppError `conflict` where the workflow is archived, off or not published */
export async function liveVersion({ tx }: Pick<Context, 'tx'>, row: WorkflowRow): Promise<LiveVersion> {
  refuseArchived(row)
  const live = versionFor(row)
  if (!live) throw new AppError('conflict', 'not_published', 'This workflow was never published.')
  if (!row.enabled) throw new AppError('conflict', 'workflow_off', 'This workflow is switched off.')
  return { version: await loadVersion(tx, live.versionId), treatment: live.treatment }
}

/** A live version started another way than asked for. */
export const otherTrigger = (how: string) =>
  new AppError('conflict', 'other_trigger', `This workflow is not started ${how}.`)

interface Start {
  kind: TriggerKind
  /** Beside `kind` and `at`. */
  trigger: Record<string, unknown>
  caseId?: string
}

/** Begins runs of a version, records nothing: their own events do. */
export async function beginRuns(
  { tx, actor, at }: Pick<Context, 'tx' | 'actor' | 'at'>,
  row: WorkflowRow,
  { version, treatment }: LiveVersion,
  starts: Start[],
): Promise<string[]> {
  const seeds = starts.map(
    ({ kind, trigger, caseId }): RunSeed => ({
      id: newId(),
      workflowId: row.id,
      versionId: version.id,
      treatment,
      triggerKind: kind,
      trigger: { kind, at: at.toISOString(), ...trigger },
      variables: initialVariables(version.definition),
      caseId,
      starterKind: actor.kind,
      starterId: actorId(actor),
      depth: 0,
    }),
  )
  await startRuns(tx, seeds, at)
  return seeds.map(({ id }) => id)
}

/** A case as `trigger.case`, where the actor may see it. @throws AppError `not_found` */
export async function caseOfTrigger({ tx, actor, at }: Pick<Context, 'tx' | 'actor' | 'at'>, caseId: string) {
  await accessCase(tx, actor, caseId)
  return caseFacts(await viewCase(tx, caseId, at))
}

/** Who pressed or started, as `trigger.person`. */
export async function personOfTrigger(tx: Context['tx'], actor: Actor) {
  const id = actor.kind === 'member' ? actor.userId : actor.kind === 'apiKey' ? actor.ownerId : null
  if (!id) return null
  return tx.prisma.user.findFirst({ where: { id }, select: { id: true, name: true, email: true } })
}
