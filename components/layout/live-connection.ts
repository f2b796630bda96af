import type { LiveState } from './live-dot'

/** Ids and event names; what changed is read through the ordinary routes. */
export type LiveChange = { caseIds: string[]; queueIds: string[]; types: string[] }

export type LiveMessage =
  /** The server's clock, ISO 8601. */
  | { kind: 'hello'; now: string }
  | { kind: 'change'; change: LiveChange }
  /** Changes may have been missed, as while a page was on its way here: look again at everything shown. */
  | { kind: 'resync' }
  | { kind: 'state'; state: LiveState }

type Tell = (message: LiveMessage) => void

const reopenMs = 5000

/** One stream a browser: the tab that holds the lock reads it and passes each message on to the others. Returns the way to leave. */
export function joinLiveStream(url: string, tell: Tell): () => void {
  if (!('locks' in navigator)) return readStream(url, tell) // plain http on another host: each tab reads its own
  const channel = new BroadcastChannel(`docket.live ${url}`)
  const left = Promise.withResolvers<void>()
  const leaving = new AbortController()
  let current: LiveState | null = null
  let heard = false
  channel.onmessage = ({ data }: MessageEvent<LiveMessage | { kind: 'ask' }>) => {
    if (data.kind === 'ask') {
      if (current) channel.postMessage({ kind: 'state', state: current })
      return
    }
    const joined = !heard && data.kind === 'state'
    heard = true
    tell(data)
    if (joined) tell({ kind: 'resync' })
  }
  channel.postMessage({ kind: 'ask' })
  void navigator.locks
    .request(`docket.live ${url}`, { signal: leaving.signal }, async () => {
      const close = readStream(url, (message) => {
        if (message.kind === 'state') current = message.state
        channel.postMessage(message)
        tell(message)
      })
      await left.promise
      close()
    })
    .catch(() => undefined) // left before it was this tab's turn
    .finally(() => channel.close())
  return () => {
    channel.onmessage = null
    leaving.abort()
    left.resolve()
  }
}

function readStream(url: string, tell: Tell): () => void {
  let source: EventSource
  let timer: ReturnType<typeof setTimeout> | undefined
  const open = () => {
    source = new EventSource(url)
    source.addEventListener('hello', ({ data }) => {
      tell({ kind: 'hello', now: (JSON.parse(data) as { now: string }).now })
      tell({ kind: 'state', state: 'live' })
      tell({ kind: 'resync' })
    })
    source.addEventListener('change', ({ data }) => tell({ kind: 'change', change: JSON.parse(data) as LiveChange }))
    source.addEventListener('lost', () => tell({ kind: 'state', state: 'reconnecting' }))
    source.addEventListener('resync', () => {
      tell({ kind: 'state', state: 'live' })
      tell({ kind: 'resync' })
    })
    source.onerror = () => {
      tell({ kind: 'state', state: 'reconnecting' })
      if (source.readyState === EventSource.CLOSED) timer = setTimeout(open, reopenMs)
    }
  }
  open()
  return () => {
    clearTimeout(timer)
    source.close()
  }
}
