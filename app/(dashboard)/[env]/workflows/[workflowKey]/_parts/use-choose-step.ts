'use client'

import type { MouseEvent } from 'react'
import type { Step } from '@/lib/workflows/schema'
import { useBuilder } from './builder-context'
import { focusPanel } from './focus-step'

/** Shows the settings of a step, or of the trigger. A press of a key goes on into them; Escape leads back. */
export function useChooseStep(step: Step | null) {
  const { select } = useBuilder()
  return (event: MouseEvent) => {
    select(step ? { kind: 'step', key: step.key } : { kind: 'trigger' })
    if (event.detail === 0) focusPanel() // by a key, or by what reads the page aloud
  }
}
