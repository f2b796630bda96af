'use client'

import { useState } from 'react'
import { useChange } from '@/components/editing/use-change'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { showToast } from '@/components/ui/show-toast'
import type { WorkflowSecretView } from '@/lib/workflows/view'
import { deleteWorkflowSecretAction } from '../actions'

export function DeleteSecret({ env, secret }: { env: string; secret: WorkflowSecretView }) {
  const { name, usedBy } = secret
  const [open, setOpen] = useState(false)
  const { run, pending } = useChange()

  async function confirm() {
    const deleted = await run(async () => {
      const result = await deleteWorkflowSecretAction(env, { name })
      if (!result.ok) showToast({ title: result.refusal.message, tone: 'failure', persistent: true })
      return result
    })
    setOpen(false)
    if (deleted) showToast({ title: `${name} is deleted.` })
  }

  return (
    <ConfirmDialog
      danger
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button size="dense" aria-label={`Delete ${name}`}>
          Delete
        </Button>
      }
      title={`Delete ${name}`}
      description={
        usedBy.length > 0
          ? `Steps that sign with it fail from now on, in ${usedBy.map((workflow) => workflow.name).join(', ')}. This cannot be taken back.`
          : 'No workflow signs with it. This cannot be taken back.'
      }
      confirmLabel="Delete secret"
      pending={pending}
      onConfirm={() => void confirm()}
    />
  )
}
