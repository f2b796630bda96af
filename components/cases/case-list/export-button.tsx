'use client'

import { useQueryClient } from '@tanstack/react-query'
import { Download } from 'lucide-react'
import { useState } from 'react'
import { showStartedBatch } from '@/components/batches/batch-watch'
import { Button } from '@/components/ui/button'
import { showToast } from '@/components/ui/show-toast'
import type { CaseListFilters } from '@/lib/cases/client'
import type { CaseListPlace } from './case-list-context'

type ExportButtonProps = { place: CaseListPlace; filters: CaseListFilters; disabledReason: string | null }

/** All that the list shows, in its order, as a file made in the background. */
export function ExportButton({ place: { env, actions }, filters, disabledReason }: ExportButtonProps) {
  const client = useQueryClient()
  const [pending, setPending] = useState(false)
  async function start() {
    setPending(true)
    const input = JSON.parse(JSON.stringify({ filters })) // nothing undefined in it
    const result = await actions.startBatch(env, { kind: 'case.export', input }).catch(() => null)
    setPending(false)
    if (result?.ok) showStartedBatch(client, env, result.value)
    else showToast({ title: result?.refusal.message ?? 'Docket did not answer.', tone: 'failure', persistent: true })
  }
  return (
    <Button
      size="dense"
      icon={<Download aria-hidden />}
      pending={pending}
      disabledReason={disabledReason}
      onClick={() => void start()}
    >
      Export
    </Button>
  )
}
