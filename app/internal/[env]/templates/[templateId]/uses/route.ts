import { readRoute } from '@/lib/doors/read-route'
import { listTemplateUses } from '@/lib/templates/queries/list-template-uses'

export const GET = readRoute((actor, _url, { templateId }: { env: string; templateId: string }) =>
  listTemplateUses(actor, { templateId }),
)
