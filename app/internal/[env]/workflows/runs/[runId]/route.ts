import { readRoute } from '@/lib/doors/read-route'
import { getRun } from '@/lib/workflows/queries/get-run'

export const GET = readRoute((actor, _url, { runId }: { env: string; runId: string }) => getRun(actor, { runId }))
