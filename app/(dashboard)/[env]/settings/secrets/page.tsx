import { LockKeyhole, Plus } from 'lucide-react'
import type { Metadata } from 'next'
import { PageHeader } from '@/components/layout/page-header'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { paths } from '@/lib/paths'
import { listWorkflowSecrets } from '@/lib/workflows/queries/list-workflow-secrets'
import { pageActor } from '../../_parts/page-actor'
import { SecretDialog } from './_parts/secret-dialog'
import { SecretTable } from './_parts/secret-table'

export const metadata: Metadata = { title: 'Secrets' }

export default async function SecretsPage({ params }: { params: Promise<{ env: string }> }) {
  const { env } = await params
  const { actor, membership } = await pageActor(env, paths.secrets(env))
  if (!actor.permissions.has('workflow:write'))
    return (
      <>
        <PageHeader title="Secrets" />
        <EmptyState icon={<LockKeyhole />} title="Secrets are for admins">
          Ask an admin of {membership.name}: they are listed under Members.
        </EmptyState>
      </>
    )
  const secrets = await listWorkflowSecrets(actor, {})
  return (
    <>
      <PageHeader
        title="Secrets"
        count={secrets.length}
        description="Requests of workflows are signed with these, so that the other system knows they are yours. They rest encrypted and are never shown again."
        // in one place whether there are secrets or not, or the first one would close the dialog
        actions={
          <SecretDialog
            env={env}
            name={null}
            trigger={
              <Button variant="primary" icon={<Plus aria-hidden />}>
                Add secret
              </Button>
            }
          />
        }
      />
      <div className="px-4">
        {secrets.length > 0 ? (
          <SecretTable env={env} secrets={secrets} />
        ) : (
          <EmptyState icon={<LockKeyhole />} title="No secret yet">
            Add one above, give the same to the system that is called, and choose it under Sign with in the step Make
            HTTPS request.
          </EmptyState>
        )}
      </div>
    </>
  )
}
