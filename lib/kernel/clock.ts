import { AsyncLocalStorage } from 'node:async_hooks'

let offsetMs = 0
const elsewhen = new AsyncLocalStorage<number>()

/** The one source of time. Everything that is stored or compared asks here, so that a test can move it. */
export const now = (): Date => new Date(Date.now() + (elsewhen.getStore() ?? offsetMs))

/** Moves the clock of this process, for tests; returns the way back. */
export function travel(ms: number): () => void {
  offsetMs += ms
  return () => {
    offsetMs -= ms
  }
}

/** Runs with a clock that starts at that instant and is nobody else's: several pasts can be played at once. */
export const startingAt = <Value>(instant: Date, run: () => Promise<Value>): Promise<Value> =>
  elsewhen.run(instant.getTime() - Date.now(), run)
