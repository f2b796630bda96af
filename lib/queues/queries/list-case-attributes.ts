import 'server-only'
import type { Attribute } from '@/lib/conditions/schema'
import type { Actor } from '@/lib/kernel/actor'
import { authorize } from '@/lib/kernel/command'
import { publishedTemplates } from '@/lib/templates/published'
import { caseAttributeCatalogue } from '../attributes'

/** What rules about cases can ask here. */
export async function listCaseAttributes(actor: Actor): Promise<Attribute[]> {
  authorize(actor, 'queue:read')
  return caseAttributeCatalogue(await publishedTemplates(actor.environmentId))
}
