import { ShieldCheck } from 'lucide-react'
import type { Metadata } from 'next'
import { PageHeader } from '@/components/layout/page-header'
import { EmptyState } from '@/components/ui/empty-state'
import { listAnchors } from '@/lib/audit/queries/list-anchors'
import { paths } from '@/lib/paths'
import { pageActor } from '../../_parts/page-actor'
import { AnchorTable } from './_parts/anchor-table'
import { ExportAnchors } from './_parts/export-anchors'

export const metadata: Metadata = { title: 'Audit' }

const shown = 50

export default async function AuditPage({ params }: { params: Promise<{ env: string }> }) {
  const { env } = await params
  const { actor, membership } = await pageActor(env, paths.audit(env))
  if (!actor.permissions.has('audit:read'))
    return (
      <>
        <PageHeader title="Audit" />
        <EmptyState icon={<ShieldCheck />} title="The audit page is for managers, admins and auditors">
          Ask an admin of {membership.name}: they are listed under Members.
        </EmptyState>
      </>
    )
  const anchors = await listAnchors(actor, { limit: shown })
  return (
    <>
      <PageHeader
        title="Audit"
        description="Every hour the trails of all cases that moved are put under one root. Keep a copy of it elsewhere: whoever changes the past afterwards cannot arrive at the same root."
        actions={anchors.length > 0 ? <ExportAnchors env={env} anchors={anchors} /> : null}
      />
      <div className="px-4">
        {anchors.length > 0 ? (
          <AnchorTable env={env} anchors={anchors} />
        ) : (
          <EmptyState icon={<ShieldCheck />} title="No anchor yet">
            The first one is made at seven minutes past the hour, once something has happened to a case.
          </EmptyState>
        )}
      </div>
    </>
  )
}
