let offsetMs = 0

/** The one source of time. Everything that is stored or compared asks here, so that a test can move it. */
export const now = (): Date => new Date(Date.now() + offsetMs)

/** Moves the clock of this process, for tests; returns the way back. */
export function travel(ms: number): () => void {
  offsetMs += ms
  return () => {
    offsetMs -= ms
  }
}
