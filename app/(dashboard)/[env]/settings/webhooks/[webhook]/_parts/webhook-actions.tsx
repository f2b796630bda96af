'use client'

import { useQueryClient } from '@tanstack/react-query'
import { Archive, Ban, Ellipsis, KeyRound, Pencil, Play, Send, ShieldCheck } from 'lucide-react'
import { useState } from 'react'
import { useChange } from '@/components/editing/use-change'
import { Button } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { Dialog } from '@/components/ui/dialog'
import { IconButton } from '@/components/ui/icon-button'
import { Menu } from '@/components/ui/menu'
import { MenuItem } from '@/components/ui/menu-item'
import { MenuSeparator } from '@/components/ui/menu-separator'
import { showToast } from '@/components/ui/show-toast'
import type { Result } from '@/lib/doors/result'
import { webhookKeys } from '@/lib/webhooks/client'
import type { WebhookView } from '@/lib/webhooks/schema'
import { type EventChoices, WebhookForm } from '../../_parts/webhook-form'
import { archiveWebhookAction, disableWebhookAction, enableWebhookAction, sendTestEventAction } from '../../actions'
import { RotateDialog } from './rotate-dialog'
import { SignatureDialog } from './signature-dialog'

type WebhookActionsProps = { env: string; webhook: WebhookView; choices: EventChoices }
type Asked = 'edit' | 'rotate' | 'check' | 'disable' | 'archive' | null

export function WebhookActions({ env, webhook, choices }: WebhookActionsProps) {
  const [asked, setAsked] = useState<Asked>(null)
  const { run, pending } = useChange()
  const client = useQueryClient()
  const close = () => setAsked(null)
  const input = { webhookId: webhook.id }

  async function change(act: () => Promise<Result<unknown>>, done: string) {
    const value = await run(async () => {
      const result = await act()
      if (!result.ok) showToast({ title: result.refusal.message, tone: 'failure', persistent: true })
      return result
    })
    close()
    if (!value) return
    showToast({ title: done })
    await client.invalidateQueries({ queryKey: webhookKeys.deliveries(env, webhook.id) })
  }

  if (webhook.status === 'archived') return <Chip tone="slate">Archived for good</Chip>
  const works = webhook.status === 'active'
  return (
    <>
      <Button
        icon={<Send aria-hidden />}
        pending={pending && asked === null}
        disabledReason={works ? null : 'Enable the webhook first.'}
        onClick={() => void change(() => sendTestEventAction(env, input), 'A test event is on its way.')}
      >
        Send test event
      </Button>
      {works ? null : (
        <Button
          variant="primary"
          icon={<Play aria-hidden />}
          pending={pending}
          onClick={() => void change(() => enableWebhookAction(env, input), `${webhook.name} is enabled.`)}
        >
          Enable
        </Button>
      )}
      <Menu align="end" trigger={<IconButton label={`Change ${webhook.name}`} icon={<Ellipsis aria-hidden />} />}>
        <MenuItem icon={<Pencil aria-hidden />} onSelect={() => setAsked('edit')}>
          Edit
        </MenuItem>
        <MenuItem icon={<KeyRound aria-hidden />} onSelect={() => setAsked('rotate')}>
          Rotate secret
        </MenuItem>
        <MenuItem icon={<ShieldCheck aria-hidden />} onSelect={() => setAsked('check')}>
          Check a signature
        </MenuItem>
        <MenuSeparator />
        {webhook.status === 'disabled' ? null : (
          <MenuItem icon={<Ban aria-hidden />} onSelect={() => setAsked('disable')}>
            Disable
          </MenuItem>
        )}
        <MenuItem danger icon={<Archive aria-hidden />} onSelect={() => setAsked('archive')}>
          Archive
        </MenuItem>
      </Menu>
      <Dialog size="medium" title={`Edit ${webhook.name}`} open={asked === 'edit'} onOpenChange={close}>
        <WebhookForm
          env={env}
          choices={choices}
          webhook={webhook}
          onDone={() => {
            close()
            showToast({ title: `${webhook.name} is changed.` })
          }}
        />
      </Dialog>
      <RotateDialog env={env} webhookId={webhook.id} open={asked === 'rotate'} onClose={close} />
      <SignatureDialog env={env} webhook={webhook} open={asked === 'check'} onClose={close} />
      <ConfirmDialog
        danger
        open={asked === 'disable'}
        onOpenChange={close}
        title={`Disable ${webhook.name}`}
        description="What waits for it is called off, and events that happen until you enable it again are not sent to it."
        confirmLabel="Disable webhook"
        pending={pending}
        onConfirm={() => void change(() => disableWebhookAction(env, input), `${webhook.name} is disabled.`)}
      />
      <ConfirmDialog
        danger
        open={asked === 'archive'}
        onOpenChange={close}
        title={`Archive ${webhook.name}`}
        description="Nothing is sent to it ever again. Its log stays for a month. This cannot be taken back."
        confirmLabel="Archive webhook"
        pending={pending}
        onConfirm={() => void change(() => archiveWebhookAction(env, input), `${webhook.name} is archived.`)}
      />
    </>
  )
}
