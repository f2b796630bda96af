import 'server-only'
import type { z } from 'zod'
import { rolesThatMay } from '@/lib/auth/permissions'
import { actorPayload } from '@/lib/events/record'
import type { Actor } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { actingWord } from '@/lib/members/find-person'
import { publishedTemplates } from '@/lib/templates/published'
import type { claimNextCaseInput } from './schema'

/** What claim_next_case takes: who asks and for whom, and the rules it applies to them. @throws AppError */
export async function claimNextPayload(actor: Actor, { as, queueId, skip }: z.output<typeof claimNextCaseInput>) {
  const templates = await publishedTemplates(actor.environmentId)
  const restricted = templates.filter(({ definition }) => definition.roles.length > 0)
  return {
    at: now(),
    actor: actorPayload(actor),
    as: actingWord(actor, as),
    queueId,
    skip,
    reason: 'Next in the queue.',
    claimRoles: rolesThatMay('case:claim'),
    templateRoles: Object.fromEntries(restricted.map(({ id, definition }) => [id, definition.roles])),
  }
}
