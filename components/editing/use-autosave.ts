'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import type { Refusal, Result } from '@/lib/doors/result'
import { forgetDraft, keepDraft, recallDraft } from './kept-draft'

/** `refused`: the server will not keep it as it is; `unsent`: it could not be reached; `stale`: somebody else saved. */
export type SaveState = 'saved' | 'waiting' | 'saving' | 'unsent' | 'refused' | 'stale'

export interface Autosave<Draft> {
  state: SaveState
  refusal: Refusal | null
  /** Sends what waits and resolves with the version on the server, or null where it could not be kept. */
  flush: () => Promise<number | null>
  /** After `stale`: writes this draft over the other person's. */
  saveAnyway: () => void
  /** Another command wrote: its version, and the draft that is on the server with it. */
  adopt: (version: number, draft: Draft) => void
}

interface Options<Draft> {
  /** Names the document in this browser's storage. */
  place: string
  version: number
  draft: Draft
  enabled: boolean
  save: (draft: Draft, version: number) => Promise<Result<{ version: number }>>
  /** A draft of this browser that never reached the server. */
  onRestore: (draft: Draft) => void
}

const pauseMs = 700
const retryMs = 5000

/** Each change goes to the server by itself, one at a time; what did not arrive yet is kept in this browser. */
export function useAutosave<Draft>({ place, draft, enabled, save, onRestore, ...given }: Options<Draft>) {
  const [state, setState] = useState<SaveState>('saved')
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const version = useRef(given.version)
  const sent = useRef(draft)
  const running = useRef<Promise<number | null> | null>(null)
  const latest = useRef({ draft, save, onRestore })
  useEffect(() => {
    latest.current = { draft, save, onRestore }
  })

  const send = useCallback(async (): Promise<number | null> => {
    for (;;) {
      const going = latest.current.draft
      setState('saving')
      const result = await latest.current.save(going, version.current).catch(() => null)
      if (!result?.ok) {
        setRefusal(result?.refusal ?? null)
        setState(!result || result.refusal.kind === 'unavailable' ? 'unsent' : stateOf(result.refusal))
        return null
      }
      version.current = result.value.version
      sent.current = going
      setRefusal(null)
      if (latest.current.draft === going) break
    }
    forgetDraft(place)
    setState('saved')
    return version.current
  }, [place])

  const flush = useCallback((): Promise<number | null> => {
    if (latest.current.draft === sent.current) return Promise.resolve(version.current)
    running.current ??= send().finally(() => {
      running.current = null
    })
    return running.current
  }, [send])

  const looked = useRef(false)
  useEffect(() => {
    if (!enabled || looked.current) return
    looked.current = true
    const kept = recallDraft<Draft>(place)
    if (kept && kept.version === version.current) latest.current.onRestore(kept.draft)
    else forgetDraft(place)
  }, [enabled, place])

  useEffect(() => {
    if (!enabled || draft === sent.current) return
    keepDraft(place, { version: version.current, draft })
    setState((before) => (before === 'saving' || before === 'stale' ? before : 'waiting'))
    const timer = setTimeout(() => void flush(), pauseMs)
    return () => clearTimeout(timer)
  }, [enabled, draft, place, flush])

  useEffect(() => {
    if (state !== 'unsent') return
    const timer = setTimeout(() => void flush(), retryMs)
    return () => clearTimeout(timer)
  }, [state, flush])

  const saveAnyway = useCallback(() => {
    const theirs = Number(refusal?.data?.version)
    if (Number.isFinite(theirs)) version.current = theirs
    void flush()
  }, [refusal, flush])

  const adopt = useCallback(
    (next: number, kept: Draft) => {
      version.current = next
      sent.current = kept
      latest.current.draft = kept
      forgetDraft(place)
      setRefusal(null)
      setState('saved')
    },
    [place],
  )
  return { state, refusal, flush, saveAnyway, adopt } satisfies Autosave<Draft>
}

/** What commands say to a version that somebody else has counted on. */
const staleCodes = ['stale', 'template_changed']
const stateOf = ({ code }: Refusal): SaveState => (staleCodes.includes(code) ? 'stale' : 'refused')
