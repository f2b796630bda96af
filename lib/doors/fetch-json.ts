import type { Refusal } from './result'

/** A refusal of one of our own routes, or a request that got no answer. */
export class RequestFailed extends Error {
  constructor(
    message: string,
    readonly kind: Refusal['kind'],
  ) {
    super(message)
    this.name = 'RequestFailed'
  }
}

/** GET from one of our own routes, in the browser. @throws RequestFailed with a sentence for people */
export async function fetchJson<Value>(path: string, signal?: AbortSignal): Promise<Value> {
  const response = await fetch(path, { signal, headers: { Accept: 'application/json' } }).catch((error) => {
    if (signal?.aborted) throw error
    throw new RequestFailed('Docket did not answer. Check the connection and try again.', 'unavailable')
  })
  if (response.ok) return response.json() as Promise<Value>
  const refusal = (await response.json().catch(() => null)) as Refusal | null
  throw new RequestFailed(refusal?.message ?? 'Docket could not answer. Try again in a moment.', refusal?.kind ?? 'bug')
}
