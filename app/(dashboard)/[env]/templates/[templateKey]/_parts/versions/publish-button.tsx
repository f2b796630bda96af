'use client'

import { Send } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { useEditor } from '../editor-context'
import { PublishDialog } from './publish-dialog'

export function PublishButton() {
  const { template, save } = useEditor()
  const [open, setOpen] = useState(false)
  const number = (template.versions[0]?.number ?? 0) + 1
  const nothing = template.published && !template.hasDraft && save.state === 'saved'
  return (
    <>
      <Button
        variant="primary"
        icon={<Send aria-hidden />}
        disabledReason={nothing ? 'Nothing differs from what is published.' : null}
        onClick={() => setOpen(true)}
      >
        Publish
      </Button>
      {open ? <PublishDialog number={number} onClose={() => setOpen(false)} /> : null}
    </>
  )
}
