import 'server-only'
import { findDomainTemplate } from '@/lib/domains/queries/find-domain-template'
import type { ApiKeyActor } from '@/lib/kernel/actor'
import { AppError } from '@/lib/kernel/errors'
import { isUuid } from '@/lib/kernel/ids'

/** Why no case can be made of this template: it is not there, or not in use. */
export async function refuseTemplate(actor: ApiKeyActor, templateId: string): Promise<AppError> {
  const known = isUuid(templateId) ? await findDomainTemplate(actor.environmentId, templateId) : null
  return known
    ? new AppError('invalid', 'template_inactive', `The template ${templateId} is not active.`, { field: 'templateId' })
    : new AppError('not_found', 'not_found', 'There is no such template here.', {
        data: { resource: 'template', id: templateId },
      })
}
