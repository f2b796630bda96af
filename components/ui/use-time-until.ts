'use client'

import { useSyncExternalStore } from 'react'
import { useClock } from './clock-provider'
import { currentTime, subscribeToClock } from './clock-store'
import { stepped } from './relative-time'

/**
 * Milliseconds from now until `at` (negative once it is past), in whole minutes, or in whole seconds nearer than
 * `secondsWithinMs`. Renders again only when that step changes. While the page hydrates it is the server's own answer.
 */
export function useTimeUntil(at: number, secondsWithinMs = 0): number {
  const { serverNow } = useClock()
  return useSyncExternalStore(
    subscribeToClock,
    () => stepped(at - currentTime(), secondsWithinMs),
    () => stepped(at - (serverNow ?? at), secondsWithinMs),
  )
}
