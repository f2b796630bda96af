'use client'

import { Redo2, Undo2 } from 'lucide-react'
import { IconButton } from '@/components/ui/icon-button'

export interface History {
  undo: () => void
  redo: () => void
  canUndo: boolean
  canRedo: boolean
}

export function HistoryButtons({ undo, redo, canUndo, canRedo }: History) {
  return (
    <span className="flex">
      <IconButton
        label="Undo"
        keys="mod+z"
        icon={<Undo2 aria-hidden />}
        disabledReason={canUndo ? null : 'Nothing to take back.'}
        onClick={undo}
      />
      <IconButton
        label="Redo"
        keys="mod+shift+z"
        icon={<Redo2 aria-hidden />}
        disabledReason={canRedo ? null : 'Nothing was taken back.'}
        onClick={redo}
      />
    </span>
  )
}
