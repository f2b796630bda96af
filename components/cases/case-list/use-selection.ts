'use client'

import { useCallback, useMemo, useState } from 'react'

/** Which rows are chosen, and from where a range counts. Rows that left the list are chosen no more. */
export function useSelection(ids: readonly string[]) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [anchor, setAnchor] = useState<string | null>(null)
  const selected = useMemo(() => {
    const there = new Set(ids)
    return [...chosen].every((id) => there.has(id)) ? chosen : new Set([...chosen].filter((id) => there.has(id)))
  }, [chosen, ids])

  const select = useCallback((id: string) => {
    setAnchor(id)
    setChosen((before) =>
      before.has(id) ? new Set([...before].filter((chosenId) => chosenId !== id)) : new Set([...before, id]),
    )
  }, [])

  const selectRange = useCallback(
    (id: string) => {
      const from = Math.max(0, anchor === null ? ids.indexOf(id) : ids.indexOf(anchor))
      const to = ids.indexOf(id)
      const range = ids.slice(Math.min(from, to), Math.max(from, to) + 1)
      setChosen((before) => new Set([...before, ...range]))
    },
    [anchor, ids],
  )

  const selectAll = useCallback(() => setChosen(new Set(ids)), [ids])
  /** Chooses these alone. */
  const keep = useCallback((kept: readonly string[]) => {
    setChosen(new Set(kept))
    setAnchor(null)
  }, [])
  const clear = useCallback(() => keep([]), [keep])

  return { selected, select, selectRange, selectAll, keep, clear }
}
export type Selection = ReturnType<typeof useSelection>
