import { readRoute } from '@/lib/doors/read-route'
import { openRun } from '@/lib/workflows/queries/open-run'

export const GET = readRoute((actor, _url, { runId }: { env: string; runId: string }) => openRun(actor, { runId }))
