'use client'

import { Plus } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { ShowOnce } from '../../_parts/show-once'
import { type EventChoices, WebhookForm } from './webhook-form'

export function AddWebhook({ env, choices }: { env: string; choices: EventChoices }) {
  const [open, setOpen] = useState(false)
  const [secret, setSecret] = useState<string | null>(null)
  return (
    <Dialog
      size="medium"
      title={secret ? 'The secret of your new webhook' : 'Add a webhook'}
      open={open}
      onOpenChange={(next) => {
        if (next) setSecret(null)
        setOpen(next)
      }}
      trigger={
        <Button variant="primary" icon={<Plus aria-hidden />}>
          Add webhook
        </Button>
      }
    >
      {secret ? (
        <div className="flex flex-col gap-4">
          <ShowOnce
            label="Signing secret"
            value={secret}
            help="Your receiver checks with it that a message comes from Docket. Copy it now: it is not shown again."
          />
          <Button className="self-end" onClick={() => setOpen(false)}>
            Done
          </Button>
        </div>
      ) : (
        <WebhookForm env={env} choices={choices} onDone={setSecret} />
      )}
    </Dialog>
  )
}
