'use client'

import { ShieldCheck, ShieldX } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import type { Timeline } from '@/lib/cases/queries/list-timeline'
import { fetchJson } from '@/lib/doors/fetch-json'
import { paths } from '@/lib/paths'
import { useCase } from '../case-context'

type Found =
  | { state: 'idle' | 'asking' }
  | { state: 'failed'; message: string }
  | { state: 'known'; chain: Timeline['chain'] }

/** Recomputes every hash of the case's trail and says what came of it. */
export function ChainCheck() {
  const { env, detail } = useCase()
  const [found, setFound] = useState<Found>({ state: 'idle' })
  const verify = async () => {
    setFound({ state: 'asking' })
    try {
      const { chain } = await fetchJson<Timeline>(`${paths.internal.timeline(env, detail.case.id)}?verify=1`)
      setFound({ state: 'known', chain })
    } catch (error) {
      setFound({ state: 'failed', message: error instanceof Error ? error.message : 'The check did not finish.' })
    }
  }
  return (
    <div className="ms-auto flex flex-wrap items-center gap-2">
      <span role="status" className="inline-flex items-center gap-1.5 text-12 text-muted">
        {found.state === 'failed' ? found.message : null}
        {found.state === 'known' && found.chain ? <Verdict chain={found.chain} /> : null}
      </span>
      <Button size="dense" variant="ghost" pending={found.state === 'asking'} onClick={verify}>
        Verify chain
      </Button>
    </div>
  )
}

function Verdict({ chain }: { chain: NonNullable<Timeline['chain']> }) {
  if (!chain.valid)
    return (
      <>
        <ShieldX aria-hidden className="size-4 text-state-red-mark" />
        Broken at entry {chain.firstBadSeq} of {chain.length}
      </>
    )
  return (
    <>
      <ShieldCheck aria-hidden className="size-4 text-state-green-mark" />
      All {chain.length} entries hold
      {chain.head ? <span className="font-mono"> · {chain.head.slice(0, 12)}</span> : null}
    </>
  )
}
