import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { listTimeline } from '@/lib/cases/queries/list-timeline'
import { openCase } from '@/lib/cases/queries/open-case'
import { toAppError } from '@/lib/db/errors'
import { timelinePage } from '@/lib/events/names'
import type { MemberActor } from '@/lib/kernel/actor'
import { listPeople } from '@/lib/members/queries/list-people'
import { paths } from '@/lib/paths'
import { listQueues } from '@/lib/queues/queries/list-queues'
import { listTeams } from '@/lib/teams/queries/list-teams'
import { pageActor } from '../../_parts/page-actor'
import { CasePage } from './_parts/case-page'

type Props = { params: Promise<{ env: string; caseId: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: decodeURIComponent((await params).caseId).toUpperCase() }
}

export default async function Page({ params }: Props) {
  const { env, caseId } = await params
  const word = decodeURIComponent(caseId)
  const { actor, session } = await pageActor(env, `${paths.cases(env)}/${caseId}`)
  const { opened, timeline, directory } = await read(actor, word)
  return (
    <CasePage
      key={opened.case.id}
      env={env}
      viewer={{ userId: actor.userId, name: session.name, permissions: [...actor.permissions] }}
      directory={directory}
      opened={opened}
      timeline={timeline}
    />
  )
}

async function read(actor: MemberActor, word: string) {
  try {
    const [opened, timeline, people, teams, queues] = await Promise.all([
      openCase(actor, { word }),
      listTimeline(actor, { word, newest: true, limit: timelinePage }),
      listPeople(actor, {}),
      listTeams(actor, {}),
      listQueues(actor),
    ])
    const named = queues.map(({ id, key, name }) => ({ id, key, name }))
    return {
      opened,
      timeline,
      directory: { people, teams: teams.map(({ id, name }) => ({ id, name })), queues: named },
    }
  } catch (thrown) {
    if (toAppError(thrown).kind === 'not_found') notFound()
    throw thrown
  }
}
