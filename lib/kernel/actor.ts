import type { Permission } from './permission'

/** Where a change came in: the timeline says so. What an import writes happened elsewhere before: nobody is alarmed by it. */
export type Via = 'ui' | 'api' | 'workflow' | 'clock' | 'seed' | 'import'

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
  /** Of the workflow, as the trail names it. */
  name?: string
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

/** For whom a key speaks, and which workflow a run is of: what the trail keeps beside the actor's id. */
export function onBehalfOf(actor: Actor): string | null {
  if (actor.kind === 'apiKey') return actor.onBehalfOf ?? null
  return actor.kind === 'workflow' ? (actor.name ?? null) : null
}
