const second = 1000
const minute = 60 * second
const hour = 60 * minute
const day = 24 * hour

/** The pause after the first failure, after the second, and so on: over three days in all. */
const pauses = [5 * second, 5 * minute, 30 * minute, 2 * hour, 5 * hour, 10 * hour, 14 * hour, 20 * hour, 24 * hour]

/** The first try and its retries. */
export const mostTries = pauses.length + 1

/** Up to a tenth is added, so that messages that failed together do not come back together. */
const jitter = 0.1

/** When to try again after `tries` of them; null after the last. `random` is from 0 to 1. */
export function nextTryAt(tries: number, at: Date, random: number = Math.random()): Date | null {
  const pause = pauses[tries - 1]
  return pause === undefined ? null : new Date(at.getTime() + Math.round(pause * (1 + jitter * random)))
}

/** An endpoint that has failed for so long without one success is paused. */
const patienceMs = 5 * day

export const patienceIsOver = (failingSince: Date, at: Date): boolean =>
  at.getTime() - failingSince.getTime() >= patienceMs
