'use client'

import type { KeyboardEvent } from 'react'
import { showToast } from '@/components/ui/show-toast'
import type { Step } from '@/lib/workflows/schema'
import { useBuilder } from './builder-context'
import { copiedSteps, copySteps } from './copied-steps'
import { findPlace, insertSteps, neighbourOf, removeStep, spotAfter, withFreshKeys } from './edit-steps'
import { focusStep } from './focus-step'

/** What can be done to a step from its card, its line of the outline and its panel. */
export function useStepActions() {
  const { definition, change, select, pickAt } = useBuilder()
  const paste = (after: string | null, steps: Step[]) => {
    const fresh = withFreshKeys(steps, definition)
    const [first] = fresh
    if (!first) return
    change((before) => insertSteps(before, spotAfter(before, after), fresh))
    select({ kind: 'step', key: first.key })
    focusStep(first.key)
  }
  return {
    pickAfter: (stepKey: string | null) => pickAt(spotAfter(definition, stepKey)),
    copy: (step: Step) => {
      if (copySteps([step])) showToast({ title: `${step.name} copied` })
    },
    paste: (after: string | null) => paste(after, copiedSteps()),
    duplicate: (step: Step) => paste(step.key, [step]),
    remove: (step: Step) => {
      const next = neighbourOf(definition, step.key)
      change((before) => removeStep(before, step.key))
      select(next === null ? { kind: 'trigger' } : { kind: 'step', key: next })
      focusStep(next)
    },
  }
}

/** Keys of a card: N next step, Delete, copy, cut, paste and duplicate, arrows to its neighbours. Tab is left alone. */
export function useStepKeys(step: Step | null) {
  const { definition, mayWrite } = useBuilder()
  const actions = useStepActions()
  return (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      return focusBeside(event.currentTarget, event.key === 'ArrowDown' ? 1 : -1)
    }
    if (!mayWrite) return
    const wanted = pressed(event)
    if (wanted === 'new') actions.pickAfter(step?.key ?? null)
    else if (wanted === 'paste' && copiedSteps().length > 0) actions.paste(step?.key ?? null)
    else if (step && findPlace(definition, step.key)) {
      if (wanted === 'remove') actions.remove(step)
      else if (wanted === 'copy') actions.copy(step)
      else if (wanted === 'duplicate') actions.duplicate(step)
      else if (wanted === 'cut') {
        actions.copy(step)
        actions.remove(step)
      } else return
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
}

function pressed(event: KeyboardEvent): string | null {
  const key = event.key.toLowerCase()
  if (event.ctrlKey || event.metaKey) return { c: 'copy', x: 'cut', v: 'paste', d: 'duplicate' }[key] ?? null
  if (event.altKey) return null
  if (key === 'n') return 'new'
  return key === 'delete' || key === 'backspace' ? 'remove' : null
}

function focusBeside(from: Element, by: 1 | -1): void {
  const cards = [...document.querySelectorAll<HTMLElement>('[data-step]')]
  const next = cards[cards.indexOf(from as HTMLElement) + by]
  next?.focus()
  next?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
}
