import 'server-only'
import type { Actor } from '@/lib/kernel/actor'
import { publishedTemplates } from './published'

/** Templates that name roles none of which the person holds: they see none of their cases but those assigned to them. */
export const hiddenTemplateIds = async (actor: Actor): Promise<string[]> =>
  actor.kind === 'member' ? templatesHiddenFrom(actor.environmentId, actor.roles) : []

export async function templatesHiddenFrom(environmentId: string, roles: readonly string[]): Promise<string[]> {
  const templates = await publishedTemplates(environmentId)
  return templates
    .filter(({ definition }) => definition.roles.length > 0 && !definition.roles.some((role) => roles.includes(role)))
    .map(({ id }) => id)
}
