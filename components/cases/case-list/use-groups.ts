'use client'

import { useEffect, useState } from 'react'
import { useClock } from '@/components/ui/clock-provider'
import { currentTime } from '@/components/ui/clock-store'
import type { CaseListRow } from '@/lib/cases/client'
import { groupOf } from './group-of'
import type { ListSort } from './list-params'

const againMs = 60_000
const none: ReadonlyMap<string, string> = new Map()

/** The heading before each row that begins a group, by the row's id. */
export function useGroups(rows: readonly CaseListRow[], sort: ListSort, grouped: boolean): ReadonlyMap<string, string> {
  const { serverNow } = useClock()
  const [now, setNow] = useState(serverNow ?? 0)
  useEffect(() => {
    if (!grouped) return
    setNow(currentTime())
    const timer = setInterval(() => setNow(currentTime()), againMs)
    return () => clearInterval(timer)
  }, [grouped])
  if (!grouped) return none
  const headings = new Map<string, string>()
  let before: string | null = null
  for (const row of rows) {
    const group = groupOf(row, sort, now)
    if (group !== before) headings.set(row.id, group)
    before = group
  }
  return headings
}
