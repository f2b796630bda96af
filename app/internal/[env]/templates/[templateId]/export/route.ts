import { readRoute } from '@/lib/doors/read-route'
import { exportTemplate } from '@/lib/templates/queries/export-template'

export const GET = readRoute((actor, _url, { templateId }: { env: string; templateId: string }) =>
  exportTemplate(actor, { templateId }),
)
