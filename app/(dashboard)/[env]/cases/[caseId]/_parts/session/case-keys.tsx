'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { useShortcuts } from '@/components/layout/use-shortcuts'
import { paths } from '@/lib/paths'
import { composerId } from '../activity/composer'
import { useCase } from '../case-context'
import { useAssign } from '../header/use-assign'
import { type Openable, useOpenable } from '../openables'
import { useCaseChange } from '../use-case-change'
import { neighbours, readList } from './list-position'

const openers: { keys: string; label: string; opens: Openable }[] = [
  { keys: 'e', label: 'Decide', opens: 'decisions' },
  { keys: 'a', label: 'Assign', opens: 'assignee' },
  { keys: 's', label: 'Status', opens: 'status' },
  { keys: 'p', label: 'Priority', opens: 'priority' },
  { keys: 'd', label: 'Deadline', opens: 'deadline' },
  { keys: 'h', label: 'Snooze', opens: 'snooze' },
]

/** The single keys of the case page (experience 9); the menus they open take the digits. */
export function CaseKeys() {
  const { env, detail, viewer, refusalOf } = useCase()
  const { undoLast } = useCaseChange()
  const assign = useAssign()
  const router = useRouter()
  const { number, assigneeId } = detail.case
  const [, open] = useOpenable('decisions')
  const openable = useOpener()
  useEffect(() => {
    for (const next of Object.values(neighbours(readList(env), number)))
      if (next) router.prefetch(paths.case(env, next))
  }, [env, number, router])
  const go = (way: 'previous' | 'next') => {
    const to = neighbours(readList(env), number)[way]
    if (to) router.push(paths.case(env, to))
  }
  useShortcuts([
    ...openers.map(({ keys, label, opens }) => ({ keys, label, run: () => openable(opens) })),
    {
      keys: 'i',
      label: 'Assign to me',
      run: () => {
        open(false)
        if (!refusalOf('case:assign') && assigneeId !== viewer.userId) void assign.toPerson(viewer.userId, viewer.name)
      },
    },
    { keys: 'n', label: 'Write a note', run: () => document.getElementById(composerId)?.focus() },
    { keys: 'z', label: 'Undo', run: undoLast },
    { keys: 'u', label: 'Back to the list', run: () => router.push(readList(env)?.href ?? paths.cases(env)) },
    { keys: '[', label: 'Previous case', run: () => go('previous') },
    { keys: ']', label: 'Next case', run: () => go('next') },
  ])
  return null
}

function useOpener(): (what: Openable) => void {
  const setters = {
    decisions: useOpenable('decisions')[1],
    assignee: useOpenable('assignee')[1],
    status: useOpenable('status')[1],
    priority: useOpenable('priority')[1],
    deadline: useOpenable('deadline')[1],
    snooze: useOpenable('snooze')[1],
    escalate: useOpenable('escalate')[1],
    move: useOpenable('move')[1],
    attach: useOpenable('attach')[1],
  }
  return (what) => setters[what](true)
}
