'use client'

import { useEffect, useRef } from 'react'
import { useBuilder } from './builder-context'
import { findPlace, neighbourOf } from './edit-steps'
import { focusStep } from './focus-step'

/** Where an undo or redo took away the chosen step, its neighbour is chosen, and has the focus if that was lost with it. */
export function useKeptChoice(): void {
  const { definition, selection, select } = useBuilder()
  const earlier = useRef(definition)
  useEffect(() => {
    const before = earlier.current
    earlier.current = definition
    if (selection?.kind !== 'step' || findPlace(definition, selection.key)) return
    const beside = neighbourOf(before, selection.key)
    const next = beside !== null && findPlace(definition, beside) ? beside : null
    select(next === null ? { kind: 'trigger' } : { kind: 'step', key: next })
    if (document.activeElement === document.body) focusStep(next)
  }, [definition, selection, select])
}
