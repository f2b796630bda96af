'use client'

import { ShieldCheck, ShieldX } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { fetchAnchorCheck } from '@/lib/audit/client'
import type { AnchorCheck } from '@/lib/audit/view'

type Found =
  | { state: 'idle' | 'asking' }
  | { state: 'failed'; message: string }
  | { state: 'known'; check: AnchorCheck }

/** Draws the root anew from the trail and says whether it is the one recorded. */
export function AnchorVerdict({ env, number }: { env: string; number: number }) {
  const [found, setFound] = useState<Found>({ state: 'idle' })
  const verify = async () => {
    setFound({ state: 'asking' })
    try {
      setFound({ state: 'known', check: (await fetchAnchorCheck(env, number)).check })
    } catch (error) {
      setFound({ state: 'failed', message: error instanceof Error ? error.message : 'The check did not finish.' })
    }
  }
  return (
    <div className="flex items-center justify-end gap-2">
      <span role="status" className="inline-flex items-center gap-1.5 text-12 text-muted">
        {found.state === 'failed' ? found.message : null}
        {found.state === 'known' ? <Verdict check={found.check} /> : null}
      </span>
      <Button size="dense" pending={found.state === 'asking'} onClick={() => void verify()}>
        Verify<span className="sr-only"> anchor {number}</span>
      </Button>
    </div>
  )
}

function Verdict({ check }: { check: AnchorCheck }) {
  const Icon = check.valid ? ShieldCheck : ShieldX
  return (
    <>
      <Icon
        aria-hidden
        className={`size-4 shrink-0 ${check.valid ? 'text-state-green-mark' : 'text-state-red-mark'}`}
      />
      {check.valid ? 'Holds' : sentenceOf(check)}
    </>
  )
}

function sentenceOf({ chained, firstBadCaseId, firstBadSeq }: AnchorCheck): string {
  if (!chained) return 'The anchor itself was changed'
  if (firstBadCaseId) return `The trail was changed: entry ${firstBadSeq} of case ${firstBadCaseId}`
  return 'The trail was changed: entries were added, taken away or replaced'
}
