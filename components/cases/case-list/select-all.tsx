'use client'

import { Button } from '@/components/ui/button'
import type { Matching } from './use-matching'

/** From every row shown to every case that matches. */
export function SelectAll({ matching }: { matching: Matching }) {
  if (matching.chosen)
    return (
      <Button size="dense" variant="ghost" onClick={matching.forget}>
        Only those shown
      </Button>
    )
  return (
    <Button size="dense" variant="ghost" pending={matching.pending} onClick={matching.choose}>
      Select all matching
    </Button>
  )
}
