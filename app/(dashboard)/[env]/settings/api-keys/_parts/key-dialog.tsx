'use client'

import { KeyRound } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import type { CreatedKey } from '@/lib/api-keys/schema'
import { ShowOnce } from '../../_parts/show-once'
import { KeyForm } from './key-form'

const shownOnce = 'Copy it now: Docket cannot show it again.'

type KeyDialogProps = { env: string; usualRateLimit: number }

export function KeyDialog({ env, usualRateLimit }: KeyDialogProps) {
  const [open, setOpen] = useState(false)
  const [made, setMade] = useState<CreatedKey | null>(null)
  return (
    <Dialog
      size="medium"
      title={made ? 'Your new API key' : 'Create an API key'}
      open={open}
      onOpenChange={(next) => {
        if (next) setMade(null)
        setOpen(next)
      }}
      trigger={
        <Button variant="primary" icon={<KeyRound aria-hidden />}>
          Create key
        </Button>
      }
    >
      {made ? (
        <div className="flex flex-col gap-4">
          {made.secretAccessKey ? (
            <>
              <ShowOnce label="Access key id" value={made.key} help="Goes with any region." />
              <ShowOnce label="Secret access key" value={made.secretAccessKey} help={shownOnce} />
            </>
          ) : (
            <ShowOnce label="API key" value={made.key} help={shownOnce} />
          )}
          <Button className="self-end" onClick={() => setOpen(false)}>
            Done
          </Button>
        </div>
      ) : (
        <KeyForm env={env} usualRateLimit={usualRateLimit} onCreated={setMade} />
      )}
    </Dialog>
  )
}
