import 'server-only'
import type { Network } from '@/lib/outbound/network'
import { type OutboundOutcome, type OutboundRequest, sendRequest } from '@/lib/outbound/send-request'
import { sourceError } from './source-error'

/** From the look-up to the last byte of an answer. */
const timeoutMs = 30_000
/** A page of a hundred cases is some hundreds of kilobytes. */
const maxBytes = 16 * 1024 * 1024
/** Of a request that the source could not answer just then. */
const attempts = 6
/** Waits that a source asks for are kept, up to this. */
const longestWaitMs = 15 * 60_000
/** Being told to wait is no failure, but one that only ever says so is none to wait for. */
const waitsMost = 50

export interface Asking {
  network?: Network
  /** Ends waits when the import is to stop. */
  signal?: AbortSignal
  /** How one waits; tests wait shorter. */
  pause?(ms: number): Promise<void>
  /** Cases on one page; as many as the vendor gives where left out. */
  pageSize?: number
}

type Answered = Extract<OutboundOutcome, { kind: 'answered' }>

/**
 * Asks one source, as fast as it lets itself be asked: waits as long as its answers say, tries again what failed in passing.
 * `sign` is called for each attempt. @throws AppError `unavailable` source_refused, source_unavailable, source_malformed
 */
export function askerOf({ network, signal, pause = pauseFor(signal) }: Asking) {
  let readyAt = 0
  const wait = async () => {
    const left = readyAt - Date.now()
    if (left > 0) await pause(left)
    if (signal?.aborted) throw sourceError('import_stopped', 'The import was stopped.')
  }
  return async function ask(sign: () => OutboundRequest): Promise<unknown> {
    let failed = 0
    let waited = 0
    for (;;) {
      await wait()
      const outcome = await sendRequest({ timeoutMs, maxBytes, ...sign() }, network)
      if (outcome.kind === 'answered' && outcome.status === 429 && ++waited <= waitsMost) {
        readyAt = Date.now() + (askedWaitMs(outcome.headers) ?? 1000 * 2 ** Math.min(waited, 6))
        continue
      }
      if (isPassing(outcome) && ++failed < attempts) {
        const asked = outcome.kind === 'answered' ? askedWaitMs(outcome.headers) : null
        readyAt = Date.now() + (asked ?? 500 * 2 ** failed)
        continue
      }
      const answer = understood(outcome)
      readyAt = Date.now() + pauseBefore(answer)
      return parsed(answer)
    }
  }
}
export type Ask = ReturnType<typeof askerOf>

const isPassing = (outcome: OutboundOutcome): boolean =>
  outcome.kind === 'failed'
    ? outcome.failure === 'timed_out' || outcome.failure === 'connection_failed'
    : [408, 500, 502, 503, 504].includes(outcome.status)

/** What the source asks to wait, in milliseconds: Retry-After in seconds or as a date, else when its window begins anew. */
export function askedWaitMs(headers: Record<string, string>, at = Date.now()): number | null {
  const words = headers['retry-after'] ?? headers['ratelimit-reset'] ?? headers['x-ratelimit-reset']
  if (words === undefined) return null
  const seconds = Number(words)
  if (!Number.isFinite(seconds)) {
    const date = Date.parse(words)
    return Number.isNaN(date) ? null : within(date - at)
  }
  // some say when, in seconds since 1970, instead of how long
  return within(seconds > 1e9 ? seconds * 1000 - at : seconds * 1000)
}

const within = (ms: number): number => Math.min(Math.max(ms, 0), longestWaitMs)

/** With nothing left in the window, the next request waits for the next one instead of being refused. */
function pauseBefore({ headers }: Answered): number {
  const left = headers['ratelimit-remaining'] ?? headers['x-ratelimit-remaining']
  const reset = headers['ratelimit-reset'] ?? headers['x-ratelimit-reset']
  return left !== undefined && Number(left) <= 0 && reset !== undefined
    ? (askedWaitMs({ 'ratelimit-reset': reset }) ?? 0)
    : 0
}

function understood(outcome: OutboundOutcome): Answered {
  if (outcome.kind === 'failed')
    throw sourceError('source_unavailable', `The source could not be asked: ${outcome.message}`)
  const { status } = outcome
  if (status === 401 || status === 403)
    throw sourceError(
      'source_refused',
      `The source refused the key (${status}): it is wrong, expired, or may not read this.`,
    )
  if (status === 404) throw sourceError('source_not_found', 'The source says that this is not there (404).')
  if (status >= 300 && status < 400)
    throw sourceError('source_unavailable', `The source answers with a redirect (${status}), which is not followed.`)
  if (status === 400 || status === 422)
    throw sourceError('source_rejected', `The source does not take what it is asked (${status}).`)
  if (status >= 300) throw sourceError('source_unavailable', `The source answered ${status}.`)
  return outcome
}

function parsed({ body, truncated }: Answered): unknown {
  if (truncated)
    throw sourceError('source_malformed', 'An answer of the source is over 16 MiB, or ended before it was whole.')
  try {
    return JSON.parse(body) as unknown
  } catch {
    throw sourceError('source_malformed', 'An answer of the source is not JSON.')
  }
}

const pauseFor = (signal: AbortSignal | undefined) => (ms: number) =>
  new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, ms)
    signal?.addEventListener(
      'abort',
      () => {
        clearTimeout(timer)
        resolve()
      },
      { once: true },
    )
  })
