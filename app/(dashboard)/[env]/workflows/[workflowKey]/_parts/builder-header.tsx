'use client'

import { Braces, Ellipsis, History, List, Network, Play, Settings2 } from 'lucide-react'
import Link from 'next/link'
import { useState } from 'react'
import { HistoryButtons } from '@/components/editing/history-buttons'
import { SaveMark } from '@/components/editing/save-mark'
import { Button } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { IconButton } from '@/components/ui/icon-button'
import { Menu } from '@/components/ui/menu'
import { MenuItem } from '@/components/ui/menu-item'
import { MenuLinkItem } from '@/components/ui/menu-link-item'
import { SegmentedControl } from '@/components/ui/segmented-control'
import { paths } from '@/lib/paths'
import { useBuilder } from './builder-context'
import { copyAsJson } from './copy-as-json'
import { ProblemsPopover } from './problems-popover'
import { PublishButton } from './publish-dialog'
import { VersionsDialog } from './versions-dialog'

export type View = 'canvas' | 'outline'
type BuilderHeaderProps = { view: View; onView: (view: View) => void; onSimulate: () => void }

const views = [
  { value: 'canvas', label: 'Canvas', icon: <Network aria-hidden /> },
  { value: 'outline', label: 'Outline', icon: <List aria-hidden /> },
] as const

export function BuilderHeader({ view, onView, onSimulate }: BuilderHeaderProps) {
  const { env, workflow, draft, history, mayWrite, save, select, problems } = useBuilder()
  const [versionsOpen, setVersionsOpen] = useState(false)
  return (
    <header className="flex min-h-14 flex-wrap items-center gap-x-3 gap-y-1 border-b border-hairline bg-page px-4 py-2">
      <div className="flex min-w-[min(100%,12rem)] flex-1 items-center gap-2">
        <Link href={paths.workflows(env)} className="text-muted hover:text-text">
          Workflows
        </Link>
        <span aria-hidden className="text-faint">
          /
        </span>
        <h1 className="min-w-0 truncate text-16 font-semibold">{draft.name}</h1>
        {workflow.archivedAt ? (
          <Chip tone="slate">Archived</Chip>
        ) : (
          <Chip>{workflow.published ? `Version ${workflow.published.number}` : 'Never published'}</Chip>
        )}
      </div>
      <div className="flex flex-wrap items-center gap-2">
        {mayWrite ? (
          <>
            <SaveMark state={save.state} reason={save.refusal?.message} onSaveAnyway={save.saveAnyway} />
            <HistoryButtons {...history} />
          </>
        ) : null}
        <SegmentedControl label="Shown as" iconOnly options={views} value={view} onValueChange={onView} />
        <ProblemsPopover />
        {mayWrite ? (
          <>
            <Button
              icon={<Play aria-hidden />}
              disabledReason={problems.length > 0 ? 'Its problems come first.' : null}
              onClick={onSimulate}
            >
              Simulate
            </Button>
            <Button onClick={() => void save.flush()}>Save</Button>
            <PublishButton />
          </>
        ) : null}
        <Menu align="end" trigger={<IconButton label="More" icon={<Ellipsis aria-hidden />} />}>
          <MenuItem icon={<Settings2 aria-hidden />} onSelect={() => select({ kind: 'settings' })}>
            Name, owner, variables, output
          </MenuItem>
          <MenuItem icon={<History aria-hidden />} onSelect={() => setVersionsOpen(true)}>
            Versions
          </MenuItem>
          <MenuItem icon={<Braces aria-hidden />} onSelect={() => void copyAsJson(draft)}>
            Copy as JSON
          </MenuItem>
          <MenuLinkItem icon={<List aria-hidden />} href={paths.runs(env, { workflow: workflow.key })}>
            Runs
          </MenuLinkItem>
        </Menu>
      </div>
      {versionsOpen ? <VersionsDialog onClose={() => setVersionsOpen(false)} /> : null}
    </header>
  )
}
