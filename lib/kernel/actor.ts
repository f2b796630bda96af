import type { Permission } from './permission'

/** Where a change came in: the timeline says so. */
export type Via = 'ui' | 'api' | 'workflow' | 'clock' | 'seed'

interface ActorBase {
  organizationId: string
  environmentId: string
  permissions: ReadonlySet<Permission>
  via: Via
  ip?: string
  requestId?: string
}

export interface MemberActor extends ActorBase {
  kind: 'member'
  userId: string
  roles: readonly string[]
}

export interface ApiKeyActor extends ActorBase {
  kind: 'apiKey'
  apiKeyId: string
  /** The person who made the key, whose hand it counts as in a four-eyes check. */
  ownerId: string | null
  /** The person or system the key speaks for, as the caller named it. */
  onBehalfOf?: string
}

export interface WorkflowActor extends ActorBase {
  kind: 'workflow'
  runId: string
  stepKey: string
  depth: number
}

export interface SystemActor extends ActorBase {
  kind: 'system'
  job: string
}

/** Who asks. Made only by a door or the engine; every command takes one. */
export type Actor = MemberActor | ApiKeyActor | WorkflowActor | SystemActor

/** What the trail keeps of an actor. */
export function actorId(actor: Actor): string {
  switch (actor.kind) {
    case 'member':
      return actor.userId
    case 'apiKey':
      return actor.apiKeyId
    case 'workflow':
      return actor.runId
    case 'system':
      return actor.job
  }
}

export const onBehalfOf = (actor: Actor): string | null => (actor.kind === 'apiKey' ? (actor.onBehalfOf ?? null) : null)
