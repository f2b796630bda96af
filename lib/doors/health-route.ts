import 'server-only'
import { database } from '@/lib/db/client'

/** `live`: the process answers. `ready`: it can do its work, or 503 with what is missing. */
export async function healthRoute(
  _request: Request,
  context: { params: Promise<{ probe: string }> },
): Promise<Response> {
  const { probe } = await context.params
  if (probe === 'live') return Response.json({ status: 'live' })
  if (probe !== 'ready')
    return Response.json({ error: 'not_found', message: 'Ask /health/live or /health/ready.' }, { status: 404 })
  const missing = (await database()
    .pool.query('select 1')
    .then(
      () => [],
      () => ['database'],
    )) as string[]
  return Response.json(
    { status: missing.length > 0 ? 'not ready' : 'ready', missing },
    { status: missing.length > 0 ? 503 : 200 },
  )
}
