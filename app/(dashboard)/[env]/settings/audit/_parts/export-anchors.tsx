'use client'

import { Download } from 'lucide-react'
import { Button } from '@/components/ui/button'
import type { AnchorView } from '@/lib/audit/view'

/** The roots as a file, to be kept where nobody who runs the database can reach it. */
export function ExportAnchors({ env, anchors }: { env: string; anchors: readonly AnchorView[] }) {
  const save = () => {
    const address = URL.createObjectURL(new Blob([JSON.stringify(anchors, null, 2)], { type: 'application/json' }))
    const link = document.createElement('a')
    link.href = address
    link.download = `${env}-anchors.json`
    link.click()
    URL.revokeObjectURL(address)
  }
  return (
    <Button icon={<Download aria-hidden />} onClick={save}>
      Export roots
    </Button>
  )
}
