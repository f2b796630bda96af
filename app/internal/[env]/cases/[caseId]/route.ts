import { getCase } from '@/lib/cases/queries/get-case'
import { readRoute } from '@/lib/doors/read-route'

export const GET = readRoute((actor, _url, { caseId }: { env: string; caseId: string }) =>
  getCase(actor, { word: caseId }),
)
