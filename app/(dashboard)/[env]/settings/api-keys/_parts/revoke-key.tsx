'use client'

import { useState } from 'react'
import { useChange } from '@/components/editing/use-change'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { showToast } from '@/components/ui/show-toast'
import type { ApiKeyView } from '@/lib/api-keys/schema'
import { revokeApiKeyAction } from '../actions'

export function RevokeKey({ env, apiKey }: { env: string; apiKey: Pick<ApiKeyView, 'id' | 'name' | 'prefix'> }) {
  const [open, setOpen] = useState(false)
  const { run, pending } = useChange()

  async function revoke() {
    const revoked = await run(async () => {
      const result = await revokeApiKeyAction(env, { apiKeyId: apiKey.id })
      if (!result.ok) showToast({ title: result.refusal.message, tone: 'failure', persistent: true })
      return result
    })
    setOpen(false)
    if (revoked) showToast({ title: `${apiKey.name} is revoked.` })
  }

  return (
    <ConfirmDialog
      danger
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button size="dense" aria-label={`Revoke ${apiKey.name}`}>
          Revoke
        </Button>
      }
      title={`Revoke ${apiKey.name}`}
      description={`Requests with the key ${apiKey.prefix}… are refused within a second. This cannot be taken back.`}
      confirmLabel="Revoke key"
      pending={pending}
      onConfirm={() => void revoke()}
    />
  )
}
