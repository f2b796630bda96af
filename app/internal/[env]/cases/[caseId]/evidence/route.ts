import { downloadRoute } from '@/lib/doors/download-route'
import { fileResponse } from '@/lib/doors/file-response'
import { evidenceBundle } from '@/lib/evidence/evidence-bundle'

export const GET = downloadRoute(async (actor, { caseId }: { env: string; caseId: string }) =>
  fileResponse(await evidenceBundle(actor, { word: caseId })),
)
