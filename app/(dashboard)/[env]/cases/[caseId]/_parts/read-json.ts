import type { Refusal } from '@/lib/doors/result'

/** A GET of our own; a refusal becomes an error with its sentence. */
export async function readJson<Value>(address: string, signal?: AbortSignal): Promise<Value> {
  const response = await fetch(address, { signal, headers: { Accept: 'application/json' } })
  const body = (await response.json()) as Value | Refusal
  if (response.ok) return body as Value
  throw new Error((body as Refusal).message ?? 'This could not be read.')
}
