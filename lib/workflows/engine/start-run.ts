import 'server-only'
import type { Tx } from '@/lib/db/transaction'
import type { TriggerKind } from '../names'
import type { WorkflowDefinition } from '../schema'

/** A run to begin. */
export interface RunSeed {
  id: string
  workflowId: string
  versionId: string
  treatment?: boolean
  triggerKind: TriggerKind
  trigger?: Record<string, unknown>
  /** Instead of `trigger`: its name among what several runs share. */
  shared?: string
  variables: Record<string, unknown>
  eventId?: string
  caseId?: string
  starterKind: string
  starterId: string | null
  parentRunId?: string
  parentThreadId?: string
  rerunOfId?: string
  depth: number
}

export const startRunsText = 'select start_workflow_runs($1::uuid, $2::jsonb, $3::jsonb, $4::timestamptz)'

export async function startRuns(tx: Tx, seeds: RunSeed[], at: Date): Promise<void> {
  if (seeds.length > 0)
    await tx.prisma.$queryRawUnsafe(
      `select 1 from (${startRunsText}) started`,
      tx.environmentId,
      JSON.stringify(seeds),
      '{}',
      at.toISOString(),
    )
}

export interface LiveWorkflow {
  id: string
  publishedVersionId: string | null
  rolloutVersionId: string | null
  rolloutPercent: number | null
}

/** The version a new run takes: while one is rolled out, its share of runs, by lot. */
export function versionFor(workflow: LiveWorkflow): { versionId: string; treatment: boolean } | null {
  if (!workflow.publishedVersionId) return null
  const treatment = workflow.rolloutVersionId !== null && Math.random() * 100 < (workflow.rolloutPercent ?? 0)
  return { versionId: treatment ? (workflow.rolloutVersionId as string) : workflow.publishedVersionId, treatment }
}

export const initialVariables = ({ variables }: Pick<WorkflowDefinition, 'variables'>): Record<string, unknown> =>
  Object.fromEntries(variables.map(({ key, initial }) => [key, initial ?? null]))
