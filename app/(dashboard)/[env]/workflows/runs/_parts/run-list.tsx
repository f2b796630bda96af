'use client'

import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useLiveMessages } from '@/components/layout/live-updates'
import { useThrottled } from '@/components/layout/use-throttled'
import { Button } from '@/components/ui/button'
import { Combobox } from '@/components/ui/combobox'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { Select } from '@/components/ui/select'
import { paths } from '@/lib/paths'
import { type RunFilters, runKeys, runListOptions } from '@/lib/workflows/client'
import { runStates, stateLabels } from '@/lib/workflows/names'
import { RunTable } from './run-table'

type RunListProps = { env: string; filters: RunFilters; workflows: readonly { key: string; name: string }[] }

const states = [
  { value: 'any', label: 'Every state' },
  ...runStates.map((state) => ({ value: state as string, label: stateLabels[state] })),
]

/** A thousand events need not be followed one by one. */
const refreshEveryMs = 2000

export function RunList({ env, filters, workflows }: RunListProps) {
  const router = useRouter()
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage, refetch } = useInfiniteQuery(
    runListOptions(env, filters),
  )
  const client = useQueryClient()
  const look = useThrottled(() => void client.invalidateQueries({ queryKey: runKeys.all(env) }), refreshEveryMs)
  // a run begins and ends by what others are told of
  useLiveMessages((message) => {
    if (message.kind === 'change' || message.kind === 'resync') look()
  })
  const rows = data?.pages.flatMap((page) => page.rows) ?? []
  const show = (next: { workflow?: string; state?: string }) => {
    const kept = Object.entries({ ...filters, ...next }).filter((entry): entry is [string, string] => Boolean(entry[1]))
    router.push(paths.runs(env, Object.fromEntries(kept)))
  }
  const options = workflows.map(({ key, name }) => ({ value: key, label: name }))
  return (
    <div className="flex flex-col gap-3 p-4">
      <div className="flex flex-wrap gap-2">
        <Combobox
          size="dense"
          aria-label="Workflow"
          placeholder="Every workflow"
          className="w-60"
          options={options}
          value={options.find(({ value }) => value === filters.workflow) ?? null}
          onValueChange={(option) => show({ workflow: option?.value })}
        />
        <Select
          size="dense"
          aria-label="State"
          className="w-40"
          options={states}
          value={filters.state ?? 'any'}
          onValueChange={(state) => show({ state: state === 'any' ? undefined : state })}
        />
      </div>
      {error ? (
        <Notice kind="failure" action={<Button onClick={() => void refetch()}>Retry</Button>}>
          {error.message}
        </Notice>
      ) : null}
      {rows.length > 0 ? (
        <RunTable env={env} runs={rows} />
      ) : filters.state || filters.workflow ? (
        <EmptyState
          title="No run matches"
          action={<Button onClick={() => router.push(paths.runs(env))}>Clear filters</Button>}
        />
      ) : (
        <EmptyState title="Nothing ran yet">A published workflow runs when its trigger says so.</EmptyState>
      )}
      {hasNextPage ? (
        <Button className="self-center" pending={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          Show more
        </Button>
      ) : null}
    </div>
  )
}
