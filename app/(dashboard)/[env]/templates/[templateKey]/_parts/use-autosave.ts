'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import type { Refusal } from '@/lib/doors/result'
import type { TemplateDetail } from '@/lib/templates/view'
import { updateTemplateAction } from '../../actions'
import type { TemplateDraft } from './editor-context'

/** `refused`: the server will not keep it as it is; `unsent`: it could not be reached; `stale`: somebody else saved. */
export type SaveState = 'saved' | 'waiting' | 'saving' | 'unsent' | 'refused' | 'stale'

export interface Autosave {
  state: SaveState
  refusal: Refusal | null
  /** The count of saves as last written: what the next change is based on. */
  version: number
  /** Sends what waits and resolves when all is kept; false where it could not be. */
  flush: () => Promise<boolean>
  /** After `stale`: writes this draft over the other person's. */
  saveAnyway: () => void
  /** Takes another command's word for what is on the server now, and the draft that goes with it. */
  adopt: (template: TemplateDetail, draft: TemplateDraft) => void
}

const pauseMs = 700
const retryMs = 5000

interface Options {
  env: string
  template: TemplateDetail
  draft: TemplateDraft
  enabled: boolean
  /** A draft of this browser that never reached the server. */
  onRestore: (draft: TemplateDraft) => void
  /** What the server made of a save. */
  onSaved: (template: TemplateDetail) => void
}

interface Kept {
  version: number
  draft: TemplateDraft
}

/** Each change goes to the server by itself, one at a time; what did not arrive yet is kept in this browser. */
export function useAutosave({ env, template, draft, enabled, onRestore, onSaved }: Options): Autosave {
  const place = `docket.template-draft.${template.id}`
  const [state, setState] = useState<SaveState>('saved')
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const version = useRef(template.version)
  const [shownVersion, setShownVersion] = useState(template.version)
  const sent = useRef(draft)
  const running = useRef<Promise<boolean> | null>(null)
  const latest = useRef(draft)
  useEffect(() => {
    latest.current = draft
  }, [draft])

  const count = useCallback((next: number) => {
    version.current = next
    setShownVersion(next)
  }, [])

  const send = useCallback(async (): Promise<boolean> => {
    const going = latest.current
    setState('saving')
    const { definition, ...words } = going
    const result = await updateTemplateAction(env, {
      templateId: template.id,
      version: version.current,
      ...words,
      definition,
      unfinished: true,
    }).catch(() => null)
    if (!result) {
      setState('unsent')
      return false
    }
    if (!result.ok) {
      setRefusal(result.refusal)
      setState(
        result.refusal.code === 'template_changed'
          ? 'stale'
          : result.refusal.kind === 'unavailable'
            ? 'unsent'
            : 'refused',
      )
      return false
    }
    count(result.value.version)
    onSaved(result.value)
    sent.current = going
    setRefusal(null)
    if (latest.current !== going) return send()
    forget(place)
    setState('saved')
    return true
  }, [env, template.id, place, count, onSaved])

  const flush = useCallback((): Promise<boolean> => {
    if (latest.current === sent.current) return Promise.resolve(true)
    running.current ??= send().finally(() => {
      running.current = null
    })
    return running.current
  }, [send])

  const looked = useRef(false)
  useEffect(() => {
    if (!enabled || looked.current) return
    looked.current = true
    const kept = recall(place)
    if (kept && kept.version === template.version) onRestore(kept.draft)
    else forget(place)
  }, [enabled, place, template.version, onRestore])

  useEffect(() => {
    if (!enabled || draft === sent.current) return
    keep(place, { version: version.current, draft })
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
    if (Number.isFinite(theirs)) count(theirs)
    void flush()
  }, [refusal, count, flush])

  const adopt = useCallback(
    (next: TemplateDetail, kept: TemplateDraft) => {
      count(next.version)
      sent.current = kept
      latest.current = kept
      forget(place)
      setRefusal(null)
      setState('saved')
      onSaved(next)
    },
    [count, place, onSaved],
  )

  return { state, refusal, version: shownVersion, flush, saveAnyway, adopt }
}

/** Storage may be full or forbidden; then only the server keeps the draft. */
function keep(place: string, kept: Kept): void {
  try {
    localStorage.setItem(place, JSON.stringify(kept))
  } catch {
    forget(place)
  }
}

function forget(place: string): void {
  try {
    localStorage.removeItem(place)
  } catch {
    // nothing was kept there
  }
}

function recall(place: string): Kept | null {
  try {
    const text = localStorage.getItem(place)
    return text ? (JSON.parse(text) as Kept) : null
  } catch {
    return null
  }
}
