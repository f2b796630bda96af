import type { ApiKeyActor } from '@/lib/kernel/actor'
import { type Arns, lastOf } from './arns'
import type { UserUnion } from './shapes'

/** The key, speaking for whom the client says performed this. */
export const speakingFor = (actor: ApiKeyActor, performedBy: UserUnion | undefined): ApiKeyActor =>
  performedBy ? { ...actor, onBehalfOf: performedBy.userArn ?? performedBy.customEntity } : actor

export interface Someone {
  kind: string | null
  id: string | null
  onBehalfOf: string | null
}

/** Who did something, as a value of the type User: the user named, a person of ours, or the key itself. */
export function userArn({ kind, id, onBehalfOf }: Someone, domainId: string, arns: Arns): string {
  if (onBehalfOf?.startsWith('arn:')) return onBehalfOf
  return kind === 'member' && id ? arns.user(domainId, id) : arns.principal(kind ?? 'apiKey', id)
}

/** The same as a union; whatever the client called the performer, it gets back. Undefined where nobody is known. */
export function userUnionOf(someone: Someone, domainId: string, arns: Arns): UserUnion | undefined {
  if (someone.onBehalfOf && !someone.onBehalfOf.startsWith('arn:')) return { customEntity: someone.onBehalfOf }
  return someone.kind ? { userArn: userArn(someone, domainId, arns) } : undefined
}

/** The id in an ARN that we made for this domain; undefined for a user or queue of another system. */
export function ownId(text: string, kind: 'agent' | 'queue', domainId: string): string | undefined {
  const own = new RegExp(`^arn:[\\w-]+:connect:[\\w-]*:\\d*:instance/${domainId}/${kind}/[^/]+$`)
  return own.test(text) ? lastOf(text) : undefined
}
