import 'server-only'
import { memberActor } from '@/lib/auth/current-session'
import { resolveSession } from '@/lib/auth/sessions'
import { now } from '@/lib/kernel/clock'
import { type LiveMessage, liveHub } from '@/lib/live/hub'
import { newRequestId, refusalOf } from './refusal'
import { httpStatus } from './status'

/** Also how long a revoked session's stream may outlive it. */
const keepAliveMs = 15_000

/** The event stream of one environment: `hello` with the server's clock, `change` with ids, `lost` while none are heard, `resync` when some were missed. */
export async function liveRoute(request: Request, context: { params: Promise<{ env: string }> }): Promise<Response> {
  try {
    const { actor, session } = await memberActor((await context.params).env)
    const stream = openStream(request.signal, actor.environmentId, async () => {
      const current = await resolveSession(session.sessionId)
      return current?.environments.some(({ id }) => id === actor.environmentId) ?? false
    })
    return new Response(stream, {
      headers: {
        'Content-Type': 'text/event-stream',
        'Cache-Control': 'no-cache, no-transform',
        'X-Accel-Buffering': 'no',
      },
    })
  } catch (error) {
    const refusal = refusalOf(error, newRequestId())
    return Response.json(refusal, { status: httpStatus[refusal.kind] })
  }
}

function openStream(
  signal: AbortSignal,
  environmentId: string,
  stillWelcome: () => Promise<boolean>,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  let close = () => {}
  return new ReadableStream({
    start(controller) {
      const send = (text: string) => controller.enqueue(encoder.encode(text))
      const event = (name: string, data: object) => send(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`)
      const leave = liveHub().subscribe(environmentId, (message: LiveMessage) =>
        message.kind === 'change' ? event('change', message.change) : event(message.kind, {}),
      )
      const timer = setInterval(async () => {
        const welcome = await stillWelcome().catch(() => true) // the database may be away; the next look decides
        if (!welcome) close()
        else if (!signal.aborted) send(': alive\n\n')
      }, keepAliveMs)
      close = () => {
        clearInterval(timer)
        leave()
        close = () => {}
        if (!signal.aborted) controller.close()
      }
      signal.addEventListener('abort', () => close(), { once: true })
      event('hello', { now: now().toISOString() })
    },
    cancel: () => close(),
  })
}
