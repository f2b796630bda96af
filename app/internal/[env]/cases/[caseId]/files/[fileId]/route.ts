import { readFile } from '@/lib/cases/queries/read-file'
import { downloadRoute } from '@/lib/doors/download-route'
import { fileResponse } from '@/lib/doors/file-response'

export const GET = downloadRoute(async (actor, { caseId, fileId }: { env: string; caseId: string; fileId: string }) =>
  fileResponse(await readFile(actor, { word: caseId, file: fileId })),
)
