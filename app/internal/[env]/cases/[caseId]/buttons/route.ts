import { readRoute } from '@/lib/doors/read-route'
import { listCaseButtons } from '@/lib/workflows/queries/list-case-buttons'

export const GET = readRoute((actor, _url, { caseId }: { env: string; caseId: string }) =>
  listCaseButtons(actor, { caseId }),
)
