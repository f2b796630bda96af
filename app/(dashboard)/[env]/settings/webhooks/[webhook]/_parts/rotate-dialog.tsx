'use client'

import { useState } from 'react'
import { useChange } from '@/components/editing/use-change'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { Select } from '@/components/ui/select'
import { ShowOnce } from '../../../_parts/show-once'
import { rotateWebhookSecretAction } from '../../actions'

type RotateDialogProps = { env: string; webhookId: string; open: boolean; onClose: () => void }

const overlaps = [
  { value: '0', label: 'Ends at once' },
  { value: '3600', label: 'For an hour' },
  { value: '86400', label: 'For a day' },
  { value: '604800', label: 'For a week' },
]

export function RotateDialog({ env, webhookId, open, onClose }: RotateDialogProps) {
  const { run, pending, refusal } = useChange()
  const [overlap, setOverlap] = useState('86400')
  const [secret, setSecret] = useState<string | null>(null)

  async function rotate() {
    const rotated = await run(() => rotateWebhookSecretAction(env, { webhookId, expiresInSeconds: Number(overlap) }))
    if (rotated) setSecret(rotated.secret)
  }

  function close() {
    onClose()
    setSecret(null)
  }

  return (
    <Dialog
      title={secret ? 'The new signing secret' : 'Rotate the signing secret'}
      description={
        secret
          ? undefined
          : 'Messages carry a signature of both secrets while both are valid, so your receiver can change over in its own time.'
      }
      open={open}
      onOpenChange={close}
    >
      {secret ? (
        <div className="flex flex-col gap-4">
          <ShowOnce label="Signing secret" value={secret} help="Copy it now: it is not shown again." />
          <Button className="self-end" onClick={close}>
            Done
          </Button>
        </div>
      ) : (
        <div className="flex flex-col gap-4">
          {refusal ? <Notice kind="failure">{refusal.message}</Notice> : null}
          <Field label="The secret of now stays valid">
            <Select options={overlaps} value={overlap} onValueChange={setOverlap} />
          </Field>
          <Button variant="primary" pending={pending} className="self-end" onClick={() => void rotate()}>
            Rotate secret
          </Button>
        </div>
      )}
    </Dialog>
  )
}
