'use client'

import { Archive } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useChange } from '@/components/editing/use-change'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { showToast } from '@/components/ui/show-toast'
import type { Result } from '@/lib/doors/result'

type ArchiveButtonProps = {
  name: string
  /** What stays and what ends with it. */
  description: string
  archive: () => Promise<Result<unknown>>
  /** Where the list is. */
  backTo: string
  disabledReason?: string | null
}

/** Archives what the page is about, after a question, and goes back to the list. */
export function ArchiveButton({ name, description, archive, backTo, disabledReason }: ArchiveButtonProps) {
  const [open, setOpen] = useState(false)
  const router = useRouter()
  const { run, pending } = useChange()

  async function confirm() {
    const done = await run(async () => {
      const result = await archive()
      if (!result.ok) showToast({ title: result.refusal.message, tone: 'failure', persistent: true })
      return result
    })
    setOpen(false)
    if (!done) return
    showToast({ title: `${name} is archived.` })
    router.push(backTo)
  }

  return (
    <>
      <Button icon={<Archive aria-hidden />} disabledReason={disabledReason} onClick={() => setOpen(true)}>
        Archive
      </Button>
      <ConfirmDialog
        danger
        open={open}
        onOpenChange={setOpen}
        title={`Archive ${name}`}
        description={description}
        confirmLabel="Archive"
        pending={pending}
        onConfirm={() => void confirm()}
      />
    </>
  )
}
