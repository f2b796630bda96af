import 'server-only'
import http from 'node:http'
import https from 'node:https'
import type { LookupFunction } from 'node:net'
import { type Network, ownNetwork } from './network'
import { readExcerpt } from './read-excerpt'
import { privateAddressMessage, targetProblem } from './target'

export interface OutboundRequest {
  url: string
  method?: string
  headers?: Record<string, string>
  body?: string
  /** From the look-up to the end of the answer; 5 s where left out. */
  timeoutMs?: number
  /** Of the answer's body this much is kept, the rest is not read; 8 KiB where left out. */
  maxBytes?: number
}

export type OutboundFailure =
  | 'refused_address'
  | 'refused_url'
  | 'unresolved'
  | 'timed_out'
  | 'connection_failed'
  | 'invalid_certificate'

export type OutboundOutcome =
  | {
      kind: 'answered'
      status: number
      headers: Record<string, string>
      /** The beginning of the body, at most `maxBytes`. */
      body: string
      /** Whether there was more, or the rest did not come in time. */
      truncated: boolean
      milliseconds: number
    }
  | { kind: 'failed'; failure: OutboundFailure; message: string; milliseconds: number }

const defaultTimeoutMs = 5000
const defaultMaxBytes = 8 * 1024

class RefusedAddress extends Error {}

/**
 * The one way out of the machine. The name is looked up once, by the connection itself, so that what was checked is what is
 * connected to; redirects are answers, not followed. Never throws.
 */
export function sendRequest(request: OutboundRequest, network: Network = ownNetwork()): Promise<OutboundOutcome> {
  const started = performance.now()
  const elapsed = () => Math.round(performance.now() - started)
  const problem = targetProblem(request.url, network)
  if (problem) {
    const failure = problem.code === 'private_address' ? 'refused_address' : 'refused_url'
    return Promise.resolve({ kind: 'failed', failure, message: problem.message, milliseconds: elapsed() })
  }
  return new Promise((resolve) => {
    const url = new URL(request.url)
    let outgoing: http.ClientRequest
    let timedOut = false
    let answered = false
    const fail = (error: Error) => {
      if (answered) return // a status that came in time stands, whatever becomes of the rest
      clearTimeout(deadline)
      resolve({ kind: 'failed', ...explain(error, timedOut), milliseconds: elapsed() })
    }
    const deadline = setTimeout(() => {
      timedOut = true
      outgoing?.destroy(new Error('timed out'))
    }, request.timeoutMs ?? defaultTimeoutMs)
    try {
      outgoing = (url.protocol === 'http:' ? http : https).request(url, {
        method: request.method ?? 'POST',
        headers: { 'User-Agent': 'Docket', 'Accept-Encoding': 'identity', ...request.headers },
        // a connection of its own: one kept from before would not be looked up again
        agent: false,
        lookup: checkedLookup(network),
      })
    } catch (error) {
      fail(error as Error) // a header that cannot be sent
      return
    }
    outgoing.on('error', fail)
    outgoing.on('response', async (response) => {
      answered = true
      const { body, truncated } = await readExcerpt(response, request.maxBytes ?? defaultMaxBytes)
      clearTimeout(deadline)
      outgoing.destroy()
      const headers = Object.fromEntries(
        Object.entries(response.headers).map(([name, value]) => [
          name,
          Array.isArray(value) ? value.join(', ') : String(value),
        ]),
      )
      resolve({ kind: 'answered', status: response.statusCode ?? 0, headers, body, truncated, milliseconds: elapsed() })
    })
    outgoing.end(request.body)
  })
}

/** Asks once and refuses the whole answer when any address of it is refused: there is no second look to change. */
const checkedLookup =
  (network: Network): LookupFunction =>
  (hostname, options, callback) => {
    network.resolve(hostname).then(
      (found) => {
        const refused = found.length === 0 || found.some(({ address }) => !network.allows(address))
        const [first] = found
        if (refused || !first) callback(new RefusedAddress(privateAddressMessage), '', 0)
        else if (options.all) callback(null, found)
        else callback(null, first.address, first.family)
      },
      (error) => callback(error, '', 0),
    )
  }

function explain(error: Error, timedOut: boolean): { failure: OutboundFailure; message: string } {
  if (timedOut) return { failure: 'timed_out', message: 'There was no answer in time.' }
  if (error instanceof RefusedAddress) return { failure: 'refused_address', message: error.message }
  const code = 'code' in error ? String(error.code) : ''
  if (/^(ENOTFOUND|EAI_)/.test(code)) return { failure: 'unresolved', message: 'The name of the host is not known.' }
  if (/CERT|SELF_SIGNED|UNABLE_TO_|ALTNAME/.test(code))
    return { failure: 'invalid_certificate', message: `The certificate of the host is not valid (${code}).` }
  return { failure: 'connection_failed', message: `The connection failed${code ? ` (${code})` : ''}.` }
}
