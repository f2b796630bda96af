import { peekCase } from '@/lib/cases/queries/peek-case'
import { readRoute } from '@/lib/doors/read-route'

export const GET = readRoute((actor, _url, { caseId }: { env: string; caseId: string }) =>
  peekCase(actor, { word: caseId }),
)
