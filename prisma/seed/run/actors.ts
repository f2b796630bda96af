import { everyPermission, permissionsOfRoles, permissionsOfScopes } from '@/lib/auth/permissions'
import type { Actor } from '@/lib/kernel/actor'
import type { Doer } from '../plan/steps'
import type { SeededEnvironment } from './set-up'

/** The person with that login, or the service that sends cases in. */
export function actorOf(environment: SeededEnvironment, by: Doer): Actor {
  const { organizationId, environmentId } = environment
  const person = environment.people.get(by)
  const base = { organizationId, environmentId, via: 'seed' } as const
  if (person)
    return {
      ...base,
      kind: 'member',
      userId: person.id,
      roles: person.roles,
      permissions: permissionsOfRoles(person.roles),
    }
  return {
    ...base,
    kind: 'apiKey',
    apiKeyId: environment.serviceKeyId,
    ownerId: null,
    permissions: permissionsOfScopes(['cases:write', 'objects:write']),
  }
}

/** The job that escalates what is late, as the timeline names it. */
export const escalationActor = ({ organizationId, environmentId }: SeededEnvironment): Actor => ({
  kind: 'system',
  job: 'auto-escalation',
  organizationId,
  environmentId,
  permissions: everyPermission,
  via: 'seed',
})
