import { addFile } from '@/lib/doors/add-file'
import { uploadRoute } from '@/lib/doors/upload-route'

/** The id in the path is the case's; the answer is the file as attached. */
export const POST = uploadRoute((actor, sent, { caseId }: { env: string; caseId: string }) =>
  addFile(actor, caseId, sent),
)
