'use client'

import { KeyRound } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { ShowOnce } from '../../_parts/show-once'
import { KeyForm } from './key-form'

type KeyDialogProps = { env: string; usualRateLimit: number }

export function KeyDialog({ env, usualRateLimit }: KeyDialogProps) {
  const [open, setOpen] = useState(false)
  const [key, setKey] = useState<string | null>(null)
  return (
    <Dialog
      size="medium"
      title={key ? 'Your new API key' : 'Create an API key'}
      open={open}
      onOpenChange={(next) => {
        if (next) setKey(null)
        setOpen(next)
      }}
      trigger={
        <Button variant="primary" icon={<KeyRound aria-hidden />}>
          Create key
        </Button>
      }
    >
      {key ? (
        <div className="flex flex-col gap-4">
          <ShowOnce
            label="API key"
            value={key}
            help="Copy it now: Docket keeps a fingerprint of it only and cannot show it again."
          />
          <Button className="self-end" onClick={() => setOpen(false)}>
            Done
          </Button>
        </div>
      ) : (
        <KeyForm env={env} usualRateLimit={usualRateLimit} onCreated={setKey} />
      )}
    </Dialog>
  )
}
