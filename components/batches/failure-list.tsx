'use client'

import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { Skeleton } from '@/components/ui/skeleton'
import { batchFailuresOptions } from '@/lib/batches/client'
import type { BatchView } from '@/lib/batches/schema'

/** The first hundred by name, with the reason of each. */
export function FailureList({ env, batch }: { env: string; batch: BatchView }) {
  const { data, error } = useQuery(batchFailuresOptions(env, batch.id, batch.failed))
  if (error) return <p className="mt-2 text-12 text-state-red">{error.message}</p>
  if (!data) return <Skeleton className="mt-2 h-4 w-3/4" />
  const more = batch.failed - data.failures.length
  return (
    <>
      <ul aria-label="Failures" className="mt-2 flex flex-col gap-1 rounded-control bg-panel p-2 text-12">
        {data.failures.map(({ position, name, href, message }) => (
          <li key={position} className="flex gap-2">
            {href ? (
              <Link href={href} prefetch={false} className="shrink-0 font-mono text-link hover:underline">
                {name}
              </Link>
            ) : (
              <span className="shrink-0 font-mono">{name}</span>
            )}
            <span className="min-w-0 text-muted">{message}</span>
          </li>
        ))}
      </ul>
      {more > 0 ? <p className="mt-1 text-12 text-muted">And {more.toLocaleString('en')} more.</p> : null}
    </>
  )
}
