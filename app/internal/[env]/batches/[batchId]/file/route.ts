import { batchFile } from '@/lib/batches/queries/batch-file'
import { downloadRoute } from '@/lib/doors/download-route'

export const GET = downloadRoute(async (actor, { batchId }: { env: string; batchId: string }) => {
  const { name, type, content } = await batchFile(actor, { batchId })
  return new Response(content, {
    headers: {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'no-store',
    },
  })
})
