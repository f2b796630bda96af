'use client'

import { useRef, useSyncExternalStore } from 'react'
import { Dialog } from '@/components/ui/dialog'
import { Kbd } from '@/components/ui/kbd'
import { Switch } from '@/components/ui/switch'
import { singleKeysEnabled, updateSingleKeys, watchSingleKeys } from './shortcut-store'

export type ShortcutHelp = { keys: string; label: string; group?: string }

type KeyboardHelpProps = {
  shortcuts: readonly ShortcutHelp[]
  open: boolean
  onOpenChange: (open: boolean) => void
}

export function KeyboardHelp({ shortcuts, open, onOpenChange }: KeyboardHelpProps) {
  const enabled = useSyncExternalStore(watchSingleKeys, singleKeysEnabled, () => true)
  const list = useRef<HTMLDivElement>(null)
  const groups = new Map<string, ShortcutHelp[]>()
  for (const shortcut of shortcuts) {
    const group = shortcut.group ?? 'Everywhere'
    groups.set(group, [...(groups.get(group) ?? []), shortcut])
  }
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title="Keyboard shortcuts" size="medium" initialFocus={list}>
      <div ref={list} tabIndex={-1} className="columns-1 gap-8 outline-none sm:columns-2">
        {[...groups].map(([group, entries]) => (
          <section key={group} className="mb-4 break-inside-avoid">
            <h3 className="mb-1 text-12 font-medium text-muted">{group}</h3>
            <ul>
              {entries.map((entry) => (
                <li key={entry.keys} className="flex min-h-7 items-center justify-between gap-4">
                  {entry.label}
                  <Kbd keys={entry.keys} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      {/* biome-ignore lint/a11y/noLabelWithoutControl: the switch inside is the control */}
      <label className="flex items-center justify-between gap-4 border-t border-hairline pt-3">
        <span>
          Single-key shortcuts
          <span className="block text-12 text-muted">Off keeps only shortcuts with Ctrl, ⌘ or Alt, and Esc.</span>
        </span>
        <Switch checked={enabled} onCheckedChange={updateSingleKeys} />
      </label>
    </Dialog>
  )
}
