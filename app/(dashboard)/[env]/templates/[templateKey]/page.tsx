import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { listPeople } from '@/lib/members/queries/list-people'
import { paths } from '@/lib/paths'
import { listQueues } from '@/lib/queues/queries/list-queues'
import { listAssignmentPolicies } from '@/lib/routing/queries/list-assignment-policies'
import { getTemplate } from '@/lib/templates/queries/get-template'
import { listTemplates } from '@/lib/templates/queries/list-templates'
import { listWorkflows } from '@/lib/workflows/queries/list-workflows'
import { pageActor } from '../../_parts/page-actor'
import { TemplateEditor } from './_parts/template-editor'

type Props = { params: Promise<{ env: string; templateKey: string }> }

export const metadata: Metadata = { title: 'Template' }

export default async function TemplatePage({ params }: Props) {
  const { env, templateKey } = await params
  const { actor, session } = await pageActor(env, paths.template(env, templateKey))
  const [templates, queues, policies, people, workflows] = await Promise.all([
    listTemplates(actor, { archived: true }),
    listQueues(actor),
    listAssignmentPolicies(actor, {}),
    listPeople(actor, {}),
    listWorkflows(actor, {}),
  ])
  const found = templates.find(({ key }) => key === decodeURIComponent(templateKey))
  if (!found) notFound()
  const template = await getTemplate(actor, { templateId: found.id })
  return (
    <TemplateEditor
      key={template.id}
      env={env}
      template={template}
      mayWrite={actor.permissions.has('template:write')}
      queues={queues.map(({ key, name }) => ({ key, name }))}
      policies={policies.map(({ key, name }) => ({ key, name }))}
      people={people.map(({ name, email }) => ({ value: email, label: name, detail: email }))}
      buttonWorkflows={workflows
        .filter(({ triggerKind }) => triggerKind === 'case_button')
        .map(({ key, name }) => ({ value: key, label: name }))}
      viewer={{ userId: actor.userId, name: session.name }}
    />
  )
}
