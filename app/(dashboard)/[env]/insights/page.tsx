import type { Metadata } from 'next'
import { loadRange, rangeOf } from '@/components/insights/range'
import { listCaseChoices } from '@/lib/cases/queries/list-case-choices'
import { now } from '@/lib/kernel/clock'
import { paths } from '@/lib/paths'
import { pageActor } from '../_parts/page-actor'
import { readQueueNames, type SearchParams } from '../_parts/read-list'
import { InsightsPage } from './_parts/insights-page'

export const metadata: Metadata = { title: 'Insights' }

type Props = { params: Promise<{ env: string }>; searchParams: SearchParams }

export default async function Page({ params, searchParams }: Props) {
  const { env } = await params
  const { actor, session } = await pageActor(env, paths.insights(env))
  const [range, choices, queues] = await Promise.all([
    loadRange(searchParams),
    listCaseChoices(actor),
    readQueueNames(actor),
  ])
  return (
    <InsightsPage
      env={env}
      ownZone={session.timeZone}
      today={rangeOf({ ...range, from: null, to: null }, session.timeZone, now()).to}
      queues={queues}
      templates={choices.templates}
    />
  )
}
