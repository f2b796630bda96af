import { readRoute } from '@/lib/doors/read-route'
import { getTemplateVersion } from '@/lib/templates/queries/get-template-version'

type Params = { env: string; templateId: string; number: string }

export const GET = readRoute((actor, _url, { templateId, number }: Params) =>
  getTemplateVersion(actor, { templateId, number: Number(number) }),
)
