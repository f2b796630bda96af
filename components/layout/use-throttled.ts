'use client'

import { useCallback, useEffect, useRef } from 'react'

/** Runs at once, then at most once in `everyMs`, the last call never lost. */
export function useThrottled(run: () => void, everyMs: number): () => void {
  const latest = useRef(run)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const wanted = useRef(false)
  useEffect(() => {
    latest.current = run
  })
  useEffect(() => () => clearTimeout(timer.current), [])
  return useCallback(() => {
    const begin = () => {
      latest.current()
      timer.current = setTimeout(() => {
        timer.current = undefined
        if (!wanted.current) return
        wanted.current = false
        begin()
      }, everyMs)
    }
    if (timer.current === undefined) begin()
    else wanted.current = true
  }, [everyMs])
}
