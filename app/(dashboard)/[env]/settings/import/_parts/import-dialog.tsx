'use client'

import { Import } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { ImportForm } from './import-form'

export function ImportDialog({ env }: { env: string }) {
  const [open, setOpen] = useState(false)
  return (
    <Dialog
      size="medium"
      title="Import cases"
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button variant="primary" icon={<Import aria-hidden />}>
          Import cases
        </Button>
      }
    >
      <ImportForm env={env} onDone={() => setOpen(false)} />
    </Dialog>
  )
}
