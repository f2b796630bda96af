import { LayoutTemplate } from 'lucide-react'
import type { Metadata } from 'next'
import { PageHeader } from '@/components/layout/page-header'
import { EmptyState } from '@/components/ui/empty-state'
import { countOpenCases } from '@/lib/cases/queries/count-open-cases'
import { paths } from '@/lib/paths'
import { listTemplates } from '@/lib/templates/queries/list-templates'
import { pageActor } from '../_parts/page-actor'
import { ImportDialog } from './_parts/import-dialog'
import { NewTemplateDialog } from './_parts/new-template-dialog'
import { TemplateTable } from './_parts/template-table'

export const metadata: Metadata = { title: 'Templates' }

export default async function TemplatesPage({ params }: { params: Promise<{ env: string }> }) {
  const { env } = await params
  const { actor } = await pageActor(env, paths.templates(env))
  const [templates, open] = await Promise.all([listTemplates(actor, { archived: true }), countOpenCases(actor, {})])
  const mayWrite = actor.permissions.has('template:write')
  const inUse = templates.filter(({ archivedAt }) => !archivedAt)
  const archived = templates.filter(({ archivedAt }) => archivedAt)
  return (
    <>
      <PageHeader
        title="Templates"
        count={inUse.length}
        description="What a case is made of: fields, statuses, checklist, decisions, layout and deadlines."
        actions={
          mayWrite ? (
            <>
              <ImportDialog env={env} />
              <NewTemplateDialog env={env} taken={templates.map(({ key }) => key)} />
            </>
          ) : null
        }
      />
      <div className="flex max-w-260 flex-col gap-6 px-4 pb-12">
        {inUse.length > 0 ? (
          <TemplateTable env={env} caption="Templates" templates={inUse} open={open} mayWrite={mayWrite} />
        ) : (
          <EmptyState icon={<LayoutTemplate aria-hidden />} title="No templates yet">
            {mayWrite
              ? 'A case is made of a template. Make the first one above.'
              : 'An admin of this environment makes them.'}
          </EmptyState>
        )}
        {archived.length > 0 ? (
          <section aria-labelledby="archived">
            <h2 id="archived" className="mb-2 text-13 font-semibold">
              Archived
            </h2>
            <TemplateTable
              env={env}
              caption="Archived templates"
              templates={archived}
              open={open}
              mayWrite={mayWrite}
            />
          </section>
        ) : null}
      </div>
    </>
  )
}
