'use client'

import { useCallback, useReducer } from 'react'

interface History<State> {
  past: State[]
  present: State
  future: State[]
  /** What the last change was about, and when: typing in one place is one step to take back. */
  last: { subject: string | undefined; at: number }
}

type Step<State> =
  | { kind: 'change'; update: (present: State) => State; subject?: string; at: number }
  | { kind: 'undo' }
  | { kind: 'redo' }
  | { kind: 'replace'; state: State }

const kept = 100
const sameStepMs = 1500
const fresh = { subject: undefined, at: 0 }

function next<State>(history: History<State>, step: Step<State>): History<State> {
  const { past, present, future, last } = history
  if (step.kind === 'replace')
    return { past: [...past, present].slice(-kept), present: step.state, future: [], last: fresh }
  if (step.kind === 'undo') {
    const before = past.at(-1)
    return before === undefined
      ? history
      : { past: past.slice(0, -1), present: before, future: [present, ...future], last: fresh }
  }
  if (step.kind === 'redo') {
    const [after, ...rest] = future
    return after === undefined ? history : { past: [...past, present], present: after, future: rest, last: fresh }
  }
  const changed = step.update(present)
  if (changed === present) return history
  const goesOn = step.subject !== undefined && step.subject === last.subject && step.at - last.at < sameStepMs
  return {
    past: goesOn ? past : [...past, present].slice(-kept),
    present: changed,
    future: [],
    last: { subject: step.subject, at: step.at },
  }
}

/** A document with its last hundred steps. */
export function useHistory<State>(initial: State) {
  const [history, dispatch] = useReducer(next<State>, { past: [], present: initial, future: [], last: fresh })
  return {
    present: history.present,
    /** `subject`: changes of the same thing shortly after each other are one step. */
    change: useCallback(
      (update: (present: State) => State, subject?: string) =>
        dispatch({ kind: 'change', update, subject, at: Date.now() }),
      [],
    ),
    replace: useCallback((state: State) => dispatch({ kind: 'replace', state }), []),
    undo: useCallback(() => dispatch({ kind: 'undo' }), []),
    redo: useCallback(() => dispatch({ kind: 'redo' }), []),
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
  }
}
