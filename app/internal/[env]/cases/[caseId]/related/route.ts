import { listRelatedCases } from '@/lib/cases/queries/list-related-cases'
import { readRoute } from '@/lib/doors/read-route'

export const GET = readRoute((actor, _url, { caseId }: { env: string; caseId: string }) =>
  listRelatedCases(actor, { word: caseId }),
)
