'use client'

import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { Download } from 'lucide-react'
import { useQueryStates } from 'nuqs'
import { useState } from 'react'
import { showStartedBatch } from '@/components/batches/batch-watch'
import { Backlog } from '@/components/insights/backlog'
import { casesOf } from '@/components/insights/case-links'
import { FlowChart } from '@/components/insights/flow-chart'
import { PeopleLoad } from '@/components/insights/people-load'
import { QueueFlow } from '@/components/insights/queue-flow'
import { rangeOf, rangeParams } from '@/components/insights/range'
import { RangeBar } from '@/components/insights/range-bar'
import { Rates } from '@/components/insights/rates'
import { Times } from '@/components/insights/times'
import { PageHeader } from '@/components/layout/page-header'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { showToast } from '@/components/ui/show-toast'
import { Skeleton } from '@/components/ui/skeleton'
import { insightsOptions } from '@/lib/insights/client'
import { startExportAction } from '../actions'

type InsightsPageProps = {
  env: string
  /** Of the person. */
  ownZone: string
  /** When the page was asked for: today, in whatever zone, follows from it. */
  at: string
  queues: readonly { id: string; name: string }[]
  templates: readonly { id: string; name: string }[]
}

export function InsightsPage({ env, ownZone, at, queues, templates }: InsightsPageProps) {
  const client = useQueryClient()
  const [params, setParams] = useQueryStates(rangeParams, { history: 'push', scroll: false })
  const [exporting, setExporting] = useState(false)
  const range = rangeOf(params, ownZone, new Date(at))
  const { data, error, isPlaceholderData } = useQuery({
    ...insightsOptions(env, range),
    placeholderData: keepPreviousData,
  })
  const links = data ? casesOf(env, range, data) : null

  async function exportCases() {
    if (!links) return
    setExporting(true)
    const result = await startExportAction(env, {
      kind: 'case.export',
      input: { filters: JSON.parse(JSON.stringify(links.closedFilters)) },
    }).catch(() => null)
    setExporting(false)
    if (result?.ok) showStartedBatch(client, env, result.value)
    else showToast({ title: result?.refusal.message ?? 'Docket did not answer.', tone: 'failure', persistent: true })
  }
  return (
    <div className="@container pb-10">
      <PageHeader
        title="Insights"
        actions={
          <Button icon={<Download aria-hidden />} pending={exporting} onClick={() => void exportCases()}>
            Export closed cases
          </Button>
        }
      />
      <RangeBar
        range={range}
        at={new Date(at)}
        ownZone={ownZone}
        queues={queues}
        templates={templates}
        onChange={(change) => void setParams(change)}
      />
      {error ? (
        <Notice kind="failure" className="mx-4 mb-3">
          {error.message}
        </Notice>
      ) : null}
      {data && links ? (
        <div
          aria-busy={isPlaceholderData}
          className="grid grid-cols-2 gap-4 px-4 aria-busy:opacity-60 @max-4xl:grid-cols-1"
        >
          <Rates insights={data} links={links} />
          <FlowChart insights={data} links={links} />
          <Backlog insights={data} links={links} />
          <Times insights={data} links={links} />
          <QueueFlow insights={data} links={links} />
          <PeopleLoad insights={data} links={links} />
        </div>
      ) : error ? null : (
        <div className="grid grid-cols-2 gap-4 px-4 @max-4xl:grid-cols-1">
          <Skeleton className="col-span-full h-20" />
          <Skeleton className="h-64" />
          <Skeleton className="h-64" />
        </div>
      )}
    </div>
  )
}
