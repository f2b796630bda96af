'use client'

import { ArrowLeft, ArrowRight, CopyPlus, Ellipsis, PanelTop, Settings2, Trash2 } from 'lucide-react'
import { IconButton } from '@/components/ui/icon-button'
import { Menu } from '@/components/ui/menu'
import { MenuChoices } from '@/components/ui/menu-choices'
import { MenuItem } from '@/components/ui/menu-item'
import { MenuSeparator } from '@/components/ui/menu-separator'
import { Submenu } from '@/components/ui/submenu'
import type { Layout } from './use-layout'

const widths = [
  { value: '3', label: 'A quarter' },
  { value: '4', label: 'A third' },
  { value: '5', label: 'Five columns' },
  { value: '6', label: 'Half' },
  { value: '7', label: 'Seven columns' },
  { value: '8', label: 'Two thirds' },
  { value: '12', label: 'The whole width' },
]

type ModuleMenuProps = { name: string; index: number; span: number; layout: Layout; onMove: (to: number) => void }

/** Everything that dragging does, and more, for the keyboard. */
export function ModuleMenu({ name, index, span, layout, onMove }: ModuleMenuProps) {
  const last = (layout.tab?.modules.length ?? 0) - 1
  return (
    <Menu align="end" trigger={<IconButton label={`Change ${name}`} icon={<Ellipsis aria-hidden />} />}>
      <MenuItem icon={<Settings2 aria-hidden />} onSelect={() => layout.choose(index)}>
        Settings
      </MenuItem>
      <MenuSeparator />
      <MenuItem
        icon={<ArrowLeft aria-hidden className="rtl:rotate-180" />}
        disabledReason={index === 0 ? 'It is the first.' : null}
        onSelect={() => onMove(index - 1)}
      >
        Move back
      </MenuItem>
      <MenuItem
        icon={<ArrowRight aria-hidden className="rtl:rotate-180" />}
        disabledReason={index === last ? 'It is the last.' : null}
        onSelect={() => onMove(index + 1)}
      >
        Move on
      </MenuItem>
      <Submenu label="Width">
        <MenuChoices
          options={widths}
          value={String(span)}
          onValueChange={(value) => layout.setModule(index, { span: Number(value) })}
        />
      </Submenu>
      {layout.tabs.length > 1 ? (
        <Submenu label="Move to tab" icon={<PanelTop aria-hidden />}>
          {layout.tabs.map(({ key, title }, at) =>
            at === layout.tabAt ? null : (
              <MenuItem key={key} onSelect={() => layout.moveModuleToTab(index, at)}>
                {title}
              </MenuItem>
            ),
          )}
        </Submenu>
      ) : null}
      <MenuSeparator />
      <MenuItem icon={<CopyPlus aria-hidden />} onSelect={() => layout.duplicateModule(index)}>
        Duplicate
      </MenuItem>
      <MenuItem danger icon={<Trash2 aria-hidden />} onSelect={() => layout.removeModule(index)}>
        Remove
      </MenuItem>
    </Menu>
  )
}
