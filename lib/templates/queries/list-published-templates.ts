import 'server-only'
import type { Actor } from '@/lib/kernel/actor'
import { authorize } from '@/lib/kernel/command'
import { type PublishedTemplate, publishedTemplates } from '../published'

/** What cases can be made from, in the order an admin gave. */
export async function listPublishedTemplates(actor: Actor): Promise<PublishedTemplate[]> {
  authorize(actor, 'template:read')
  return publishedTemplates(actor.environmentId)
}
