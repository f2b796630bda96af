'use client'

import { TextQuote } from 'lucide-react'
import { useRef } from 'react'
import { IconButton } from '@/components/ui/icon-button'
import { Menu } from '@/components/ui/menu'
import { MenuItem } from '@/components/ui/menu-item'
import type { NotePreset } from '@/lib/templates/note-presets'

type PresetMenuProps = {
  presets: readonly NotePreset[]
  /** The control that the text goes into, and the focus after it. */
  noteId: string
  onChoose: (text: string) => void
}

/** The notes that the template keeps ready; nothing where it keeps none. */
export function PresetMenu({ presets, noteId, onChoose }: PresetMenuProps) {
  const chosen = useRef(false)
  if (presets.length === 0) return null
  return (
    <Menu
      side="top"
      align="end"
      className="max-w-80"
      onOpenChange={(open) => {
        if (open) chosen.current = false
      }}
      finalFocus={() => (chosen.current ? document.getElementById(noteId) : null)}
      trigger={<IconButton label="Begin with a preset" icon={<TextQuote aria-hidden />} />}
    >
      {presets.map(({ name, text }) => (
        <MenuItem
          key={name}
          onSelect={() => {
            chosen.current = true
            onChoose(text)
          }}
        >
          {name}
          <span className="block truncate text-12 text-muted">{text}</span>
        </MenuItem>
      ))}
    </Menu>
  )
}
