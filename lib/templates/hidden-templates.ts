import 'server-only'
import type { Actor } from '@/lib/kernel/actor'
import { publishedTemplates } from './published'

/** Templates that name roles none of which the person holds: they see none of their cases but those assigned to them. */
export async function hiddenTemplateIds(actor: Actor): Promise<string[]> {
  if (actor.kind !== 'member') return []
  const templates = await publishedTemplates(actor.environmentId)
  return templates
    .filter(({ definition: { roles } }) => roles.length > 0 && !roles.some((role) => actor.roles.includes(role)))
    .map(({ id }) => id)
}
