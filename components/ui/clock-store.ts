/** One clock for everything that tells the time on a page: it beats each second, and only while someone listens. */

const listeners = new Set<() => void>()
let offsetMs = 0
let timer: ReturnType<typeof setTimeout> | undefined

/** Less than this is the time the page took to travel, not a wrong clock. */
const travelMs = 10_000

/** Follows the server where this machine's clock is wrong. */
export function setServerNow(serverNow: number): void {
  const differenceMs = serverNow - Date.now()
  offsetMs = Math.abs(differenceMs) < travelMs ? 0 : differenceMs
}

/** The server's time in milliseconds. */
export function currentTime(): number {
  return Date.now() + offsetMs
}

export function subscribeToClock(listener: () => void): () => void {
  listeners.add(listener)
  if (timer === undefined) beat()
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    clearTimeout(timer)
    timer = undefined
  }
}

function beat(): void {
  timer = setTimeout(
    () => {
      beat()
      for (const listener of [...listeners]) listener()
    },
    1000 - (currentTime() % 1000),
  )
}
