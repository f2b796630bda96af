'use client'

import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react'
import { setServerNow } from '@/components/ui/clock-store'
import { paths } from '@/lib/paths'
import { joinLiveStream, type LiveMessage } from './live-connection'
import type { LiveState } from './live-dot'

type Listener = (message: LiveMessage) => void
type Live = { state: LiveState; subscribe: (listener: Listener) => () => void }

const LiveContext = createContext<Live>({ state: 'connecting', subscribe: () => () => {} })

/** While the stream is down, lists look again this often. */
const pollMs = 15_000

/** Tells the components below what others change in this environment. */
export function LiveUpdates({ env, children }: { env: string; children: ReactNode }) {
  const listeners = useRef(new Set<Listener>())
  const [streamState, setStreamState] = useState<LiveState>('connecting')
  const [online, setOnline] = useState(true)

  const tell = useCallback((message: LiveMessage) => {
    if (message.kind === 'hello') setServerNow(Date.parse(message.now))
    if (message.kind === 'state') setStreamState(message.state)
    for (const listener of [...listeners.current]) listener(message)
  }, [])

  useEffect(() => joinLiveStream(paths.internal.live(env), tell), [env, tell])

  useEffect(() => {
    const look = () => setOnline(navigator.onLine)
    look()
    window.addEventListener('online', look)
    window.addEventListener('offline', look)
    return () => {
      window.removeEventListener('online', look)
      window.removeEventListener('offline', look)
    }
  }, [])

  const state = online ? streamState : 'offline'
  useEffect(() => {
    if (state !== 'reconnecting') return
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') tell({ kind: 'resync' })
    }, pollMs)
    return () => clearInterval(timer)
  }, [state, tell])

  const live = useMemo<Live>(
    () => ({
      state,
      subscribe: (listener) => {
        listeners.current.add(listener)
        return () => void listeners.current.delete(listener)
      },
    }),
    [state],
  )
  return <LiveContext value={live}>{children}</LiveContext>
}

export function useLiveState(): LiveState {
  return useContext(LiveContext).state
}

/** Hears every message for as long as the component is there. */
export function useLiveMessages(listener: Listener): void {
  const { subscribe } = useContext(LiveContext)
  const latest = useRef(listener)
  useEffect(() => {
    latest.current = listener
  })
  useEffect(() => subscribe((message) => latest.current(message)), [subscribe])
}
