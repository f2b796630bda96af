'use client'

import { ArrowLeft, ArrowRight, Ellipsis, Plus, Trash2 } from 'lucide-react'
import { classNames } from '@/components/ui/class-names'
import { IconButton } from '@/components/ui/icon-button'
import { Input } from '@/components/ui/input'
import { Menu } from '@/components/ui/menu'
import { MenuItem } from '@/components/ui/menu-item'
import { MenuSeparator } from '@/components/ui/menu-separator'
import { tabStyles } from '@/components/ui/tab-styles'
import { useEditor } from '../editor-context'
import { PlacedField } from '../placed-field'
import type { Layout } from './use-layout'
import type { Drop } from './use-module-drag'

/** The tabs of the page, as the reviewer has them; the open one can be named, moved and taken away. */
export function LayoutTabBar({ layout, drop }: { layout: Layout; drop: Drop | null }) {
  const { tabs, tab, tabAt } = layout
  const { template } = useEditor()
  const published = template.publishedDefinition?.layout.tabs.map(({ key }) => key) ?? []
  const target = drop?.to && 'tab' in drop.to ? drop.to.tab : null
  return (
    <div className="flex flex-col gap-3">
      <nav
        aria-label="Tabs of the case page"
        className="flex items-center gap-4 overflow-x-auto border-b border-hairline px-0.5"
      >
        {tabs.map(({ key, title }, at) => (
          <button
            key={key}
            type="button"
            data-drop-tab={at}
            aria-current={at === tabAt ? 'page' : undefined}
            onClick={() => layout.openTab(at)}
            className={classNames(tabStyles, target === at && 'outline-2 outline-accent')}
          >
            {title || 'No title'}
          </button>
        ))}
        <IconButton label="Add a tab" icon={<Plus aria-hidden />} onClick={layout.addTab} />
      </nav>
      {tab ? (
        <div className="flex flex-wrap items-end gap-2">
          <PlacedField place={`layout.tabs.${tabAt}.title`} label="Title of this tab" className="w-60">
            <Input
              size="dense"
              value={tab.title}
              maxLength={200}
              onChange={(event) => layout.renameTab(event.target.value, published)}
            />
          </PlacedField>
          <Menu align="start" trigger={<IconButton label="Change this tab" icon={<Ellipsis aria-hidden />} />}>
            <MenuItem
              icon={<ArrowLeft aria-hidden className="rtl:rotate-180" />}
              disabledReason={tabAt === 0 ? 'It is the first.' : null}
              onSelect={() => layout.moveTab(tabAt - 1)}
            >
              Move back
            </MenuItem>
            <MenuItem
              icon={<ArrowRight aria-hidden className="rtl:rotate-180" />}
              disabledReason={tabAt === tabs.length - 1 ? 'It is the last.' : null}
              onSelect={() => layout.moveTab(tabAt + 1)}
            >
              Move on
            </MenuItem>
            <MenuSeparator />
            <MenuItem danger icon={<Trash2 aria-hidden />} onSelect={layout.removeTab}>
              Remove the tab and its modules
            </MenuItem>
          </Menu>
        </div>
      ) : null}
    </div>
  )
}
