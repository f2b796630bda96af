'use client'

import { Button } from '@/components/ui/button'
import type { Matching } from './use-matching'

/** From every row shown to every case that matches. */
export function SelectAll({ matching }: { matching: Matching }) {
  const { offered, found, failed, chosen } = matching
  if (!offered) return null
  if (failed) return <span className="text-12 text-muted">The rest could not be counted.</span>
  if (chosen)
    return (
      <Button size="dense" variant="ghost" onClick={matching.forget}>
        Only those shown
      </Button>
    )
  return (
    <Button size="dense" variant="ghost" pending={!found} onClick={matching.choose}>
      Select all{found ? ` ${found.count.toLocaleString('en')}${found.capped ? '+' : ''}` : ''} matching
    </Button>
  )
}
