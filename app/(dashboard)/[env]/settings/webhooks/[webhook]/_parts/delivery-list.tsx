'use client'

import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { SegmentedControl } from '@/components/ui/segmented-control'
import { deliveriesOptions } from '@/lib/webhooks/client'
import type { DeliveryState } from '@/lib/webhooks/names'
import { DeliveryDialog } from './delivery-dialog'
import { DeliveryTable } from './delivery-table'

type DeliveryListProps = { env: string; webhookId: string; replayable: boolean }

const filters = [
  { value: 'all', label: 'All' },
  { value: 'pending', label: 'Waiting' },
  { value: 'delivered', label: 'Delivered' },
  { value: 'failed', label: 'Given up' },
] as const
type Filter = (typeof filters)[number]['value']

/** What was and is to be sent, as it goes: it looks again by itself. */
export function DeliveryList({ env, webhookId, replayable }: DeliveryListProps) {
  const [filter, setFilter] = useState<Filter>('all')
  const [opened, setOpened] = useState<string | null>(null)
  const state: DeliveryState | null = filter === 'all' ? null : filter
  const { data, error, isPending, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    deliveriesOptions(env, webhookId, state),
  )
  const rows = data?.pages.flatMap((page) => page.rows) ?? []
  return (
    <section aria-labelledby="deliveries" className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 id="deliveries" className="text-14 font-semibold">
          Deliveries
        </h2>
        <SegmentedControl label="Show" options={filters} value={filter} onValueChange={setFilter} />
      </div>
      {error ? <Notice kind="failure">{error.message}</Notice> : null}
      {rows.length > 0 ? (
        <DeliveryTable rows={rows} onOpen={setOpened} />
      ) : isPending || error ? null : (
        <EmptyState title={filter === 'all' ? 'Nothing sent yet' : 'None in this state'}>
          {filter === 'all' ? 'Send a test event to see one arrive.' : 'Choose All to see the others.'}
        </EmptyState>
      )}
      {hasNextPage ? (
        <Button className="self-center" pending={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          Show older
        </Button>
      ) : null}
      {opened ? (
        <DeliveryDialog
          env={env}
          webhookId={webhookId}
          deliveryId={opened}
          replayable={replayable}
          onClose={() => setOpened(null)}
        />
      ) : null}
    </section>
  )
}
