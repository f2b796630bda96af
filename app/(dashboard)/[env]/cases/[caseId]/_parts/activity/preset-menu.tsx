'use client'

import { TextQuote } from 'lucide-react'
import { IconButton } from '@/components/ui/icon-button'
import { Menu } from '@/components/ui/menu'
import { MenuItem } from '@/components/ui/menu-item'
import type { NotePreset } from '@/lib/templates/note-presets'

type PresetMenuProps = { presets: readonly NotePreset[]; onChoose: (text: string) => void }

/** The notes that the template keeps ready; nothing where it keeps none. */
export function PresetMenu({ presets, onChoose }: PresetMenuProps) {
  if (presets.length === 0) return null
  return (
    <Menu
      side="top"
      align="end"
      className="max-w-80"
      trigger={<IconButton label="Begin with a preset" icon={<TextQuote aria-hidden />} />}
    >
      {presets.map(({ name, text }) => (
        <MenuItem key={name} onSelect={() => onChoose(text)}>
          {name}
          <span className="block truncate text-12 text-muted">{text}</span>
        </MenuItem>
      ))}
    </Menu>
  )
}
