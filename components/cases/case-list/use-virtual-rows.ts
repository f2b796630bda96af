'use client'

import { useEffect, useState } from 'react'
import type { VirtualRows } from './virtual-rows'

/** Fewer are cheaper to draw than to reckon with. */
const virtualAbove = 100

/** What draws only the rows in sight, once there are many; most lists never need it, so it comes when they grow. */
export function useVirtualRows(count: number): typeof VirtualRows | null {
  const [loaded, setLoaded] = useState<{ VirtualRows: typeof VirtualRows } | null>(null)
  const wanted = count > virtualAbove / 2
  useEffect(() => {
    if (!wanted) return
    let gone = false
    import('./virtual-rows').then(
      (module) => !gone && setLoaded(module),
      () => undefined, // every row is drawn instead
    )
    return () => {
      gone = true
    }
  }, [wanted])
  return count > virtualAbove ? (loaded?.VirtualRows ?? null) : null
}
