import { KeyRound } from 'lucide-react'
import type { Metadata } from 'next'
import { PageHeader } from '@/components/layout/page-header'
import { EmptyState } from '@/components/ui/empty-state'
import { listApiKeys } from '@/lib/api-keys/queries/list-api-keys'
import { env as settings } from '@/lib/env'
import { now } from '@/lib/kernel/clock'
import { paths } from '@/lib/paths'
import { pageActor } from '../../_parts/page-actor'
import { KeyDialog } from './_parts/key-dialog'
import { KeyTable } from './_parts/key-table'

export const metadata: Metadata = { title: 'API keys' }

export default async function ApiKeysPage({ params }: { params: Promise<{ env: string }> }) {
  const { env } = await params
  const { actor, membership } = await pageActor(env, paths.apiKeys(env))
  if (!actor.permissions.has('apiKey:read'))
    return (
      <>
        <PageHeader title="API keys" />
        <EmptyState icon={<KeyRound />} title="API keys are for admins">
          Ask an admin of {membership.name}: they are listed under Members.
        </EmptyState>
      </>
    )
  const keys = await listApiKeys(actor, {})
  return (
    <>
      <PageHeader
        title="API keys"
        count={keys.filter(({ revokedAt }) => !revokedAt).length}
        description={`A key opens ${membership.name} and no other environment.`}
        // In one place whether there are keys or not, or the first key would close the dialog that shows it.
        actions={<KeyDialog env={env} usualRateLimit={settings().RATE_LIMIT_PER_MINUTE} />}
      />
      <div className="px-4">
        {keys.length > 0 ? (
          <KeyTable env={env} keys={keys} at={now().toISOString()} />
        ) : (
          <EmptyState icon={<KeyRound />} title="No API keys yet">
            A key lets another system create and read cases over the API. Create one above.
          </EmptyState>
        )}
      </div>
    </>
  )
}
