'use client'

import { createContext, type ReactNode, useContext, useEffect } from 'react'
import { setServerNow } from './clock-store'

type Clock = { serverNow: number | null; timeZone: string; locale: string }

const ClockContext = createContext<Clock>({ serverNow: null, timeZone: 'UTC', locale: 'en-GB' })

type ClockProviderProps = {
  /** `Date.now()` on the server as it rendered: the browser starts from the same instant, so the two never differ. */
  serverNow: number
  /** The person's IANA zone and language. */
  timeZone: string
  locale: string
  children: ReactNode
}

export function ClockProvider({ serverNow, timeZone, locale, children }: ClockProviderProps) {
  useEffect(() => setServerNow(serverNow), [serverNow])
  return <ClockContext value={{ serverNow, timeZone, locale }}>{children}</ClockContext>
}

export function useClock(): Clock {
  return useContext(ClockContext)
}
