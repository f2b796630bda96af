import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { toAppError } from '@/lib/db/errors'
import { isUuid } from '@/lib/kernel/ids'
import { paths } from '@/lib/paths'
import { runOptions } from '@/lib/workflows/client'
import { getRun } from '@/lib/workflows/queries/get-run'
import { pageActor } from '../../../_parts/page-actor'
import { RunPage } from './_parts/run-page'

type Props = { params: Promise<{ env: string; runId: string }>; searchParams: Promise<{ step?: string }> }

export const metadata: Metadata = { title: 'Run' }

export default async function Page({ params, searchParams }: Props) {
  const { env, runId } = await params
  const { actor } = await pageActor(env, paths.run(env, runId))
  if (!isUuid(runId)) notFound()
  const client = new QueryClient()
  try {
    await client.fetchQuery({ ...runOptions(env, runId), queryFn: () => getRun(actor, { runId }) })
  } catch (thrown) {
    if (toAppError(thrown).kind === 'not_found') notFound()
    throw thrown
  }
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <RunPage
        env={env}
        runId={runId}
        step={(await searchParams).step ?? null}
        mayAct={actor.permissions.has('workflow:trigger')}
      />
    </HydrationBoundary>
  )
}
