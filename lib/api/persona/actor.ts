import type { NamedActor } from '@/lib/cases/relations'
import { isUuid } from '@/lib/kernel/ids'
import { personaId } from './ids'

/** Persona names people by e-mail; a key that speaks for somebody counts as that person. */
export function actorName(actor: NamedActor | null): { id: string | null; type: string | null } {
  if (!actor) return { id: null, type: null }
  const { kind, id, onBehalfOf, email } = actor
  if (onBehalfOf && kind !== 'workflow') return { id: onBehalfOf, type: 'user' }
  switch (kind) {
    case 'member':
      return { id: email, type: 'user' }
    case 'apiKey':
      return { id: id && isUuid(id) ? personaId('apiKey', id) : null, type: 'api-key' }
    case 'workflow':
      return { id: id && isUuid(id) ? personaId('workflowRun', id) : null, type: 'workflow-run' }
    default:
      return { id: null, type: 'system' }
  }
}
