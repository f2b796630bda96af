import type { WorkflowActor } from '@/lib/kernel/actor'
import type { Permission } from '@/lib/kernel/permission'

/** What the steps of the registry need, and nothing of members, keys, templates or workflows themselves. */
const permissions: ReadonlySet<Permission> = new Set([
  'case:read',
  'case:create',
  'case:assign',
  'case:update',
  'case:move',
  'case:decide',
  'case:comment',
  'object:read',
  'object:write',
  'queue:read',
  'member:read',
  'template:read',
])

/** The one key of one step of one run, the same for every attempt: an idempotency key, and what an event carries. */
export const stepKeyOf = (runId: string, stepKey: string, iteration: string): string =>
  iteration === '' ? `${runId}:${stepKey}` : `${runId}:${stepKey}:${iteration}`

export function workflowActor(
  run: { id: string; environmentId: string; depth: number },
  stepKey: string,
  iteration: string,
  name?: string,
): WorkflowActor {
  return {
    kind: 'workflow',
    runId: run.id,
    stepKey,
    depth: run.depth,
    name,
    organizationId: '',
    environmentId: run.environmentId,
    permissions,
    via: 'workflow',
    requestId: stepKeyOf(run.id, stepKey, iteration),
  }
}
