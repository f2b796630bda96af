import { Import } from 'lucide-react'
import type { Metadata } from 'next'
import { PageHeader } from '@/components/layout/page-header'
import { EmptyState } from '@/components/ui/empty-state'
import { listImports } from '@/lib/importers/queries/list-imports'
import { paths } from '@/lib/paths'
import { pageActor } from '../../_parts/page-actor'
import { ImportDialog } from './_parts/import-dialog'
import { ImportList } from './_parts/import-list'

export const metadata: Metadata = { title: 'Import' }

export default async function ImportPage({ params }: { params: Promise<{ env: string }> }) {
  const { env } = await params
  const { actor, membership } = await pageActor(env, paths.imports(env))
  if (!actor.permissions.has('import:write'))
    return (
      <>
        <PageHeader title="Import" />
        <EmptyState icon={<Import />} title="Imports are for admins">
          Ask an admin of {membership.name}: they are listed under Members.
        </EmptyState>
      </>
    )
  return (
    <>
      <PageHeader
        title="Import"
        description={`Brings cases into ${membership.name} from Persona or Amazon Connect, with their own times and people.`}
        actions={<ImportDialog env={env} />}
      />
      <div className="px-4">
        <ImportList env={env} initial={await listImports(actor, {})} />
      </div>
    </>
  )
}
