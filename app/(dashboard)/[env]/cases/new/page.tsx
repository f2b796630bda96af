import type { Metadata } from 'next'
import { PageHeader } from '@/components/layout/page-header'
import { listPeople } from '@/lib/members/queries/list-people'
import { paths } from '@/lib/paths'
import { listQueues } from '@/lib/queues/queries/list-queues'
import { listTeams } from '@/lib/teams/queries/list-teams'
import { hiddenTemplateIds } from '@/lib/templates/hidden-templates'
import { publishedTemplates } from '@/lib/templates/published'
import { pageActor } from '../../_parts/page-actor'
import { NewCase } from './_parts/new-case'

export const metadata: Metadata = { title: 'New case' }

type Props = { params: Promise<{ env: string }>; searchParams: Promise<{ template?: string | string[] }> }

export default async function Page({ params, searchParams }: Props) {
  const [{ env }, { template: wanted }] = await Promise.all([params, searchParams])
  const { actor } = await pageActor(env, paths.newCase(env))
  const [templates, hidden, people, teams, queues] = await Promise.all([
    publishedTemplates(actor.environmentId),
    hiddenTemplateIds(actor),
    listPeople(actor, {}),
    listTeams(actor, {}),
    listQueues(actor),
  ])
  return (
    <>
      <PageHeader title="New case" description="What you leave empty can be filled in on the case." />
      <NewCase
        env={env}
        chosen={templates.find(({ key }) => key === wanted)?.id ?? null}
        mayCreate={actor.permissions.has('case:create')}
        templates={templates
          .filter(({ id }) => !hidden.includes(id))
          .map(({ id, name, type, entityCategory, definition }) => ({
            id,
            name,
            type,
            entityCategory,
            // the form asks fields and rules; how a case is laid out is longer than both
            definition: { ...definition, layout: { tabs: [] } },
          }))}
        people={people.filter(({ roles }) => roles.some((role) => role !== 'auditor'))}
        teams={teams.map(({ id, name }) => ({ id, name }))}
        queues={queues.map(({ id, name }) => ({ id, name }))}
      />
    </>
  )
}
