import type { Metadata } from 'next'
import { listCaseChoices } from '@/lib/cases/queries/list-case-choices'
import { now } from '@/lib/kernel/clock'
import { paths } from '@/lib/paths'
import { pageActor } from '../_parts/page-actor'
import { readQueueNames } from '../_parts/read-list'
import { InsightsPage } from './_parts/insights-page'

export const metadata: Metadata = { title: 'Insights' }

type Props = { params: Promise<{ env: string }> }

export default async function Page({ params }: Props) {
  const { env } = await params
  const { actor, session } = await pageActor(env, paths.insights(env))
  const [choices, queues] = await Promise.all([listCaseChoices(actor), readQueueNames(actor)])
  return (
    <InsightsPage
      env={env}
      ownZone={session.timeZone}
      at={now().toISOString()}
      queues={queues}
      templates={choices.templates}
    />
  )
}
