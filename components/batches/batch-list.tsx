'use client'

import type { BatchView } from '@/lib/batches/schema'
import type { BatchActions } from './batch-actions'
import { BatchCard } from './batch-card'

type BatchListProps = {
  env: string
  batches: readonly BatchView[]
  actions: BatchActions
  onDismiss: (id: string) => void
}

export function BatchList({ batches, ...rest }: BatchListProps) {
  return (
    <ul className="max-h-[min(26rem,70vh)] divide-y divide-hairline overflow-y-auto">
      {batches.map((batch) => (
        <li key={batch.id} className="py-3 first:pt-0 last:pb-0">
          <BatchCard batch={batch} {...rest} />
        </li>
      ))}
    </ul>
  )
}
