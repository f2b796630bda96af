'use client'

import { Eye, PencilLine } from 'lucide-react'
import Link from 'next/link'
import { useRef } from 'react'
import { HistoryButtons } from '@/components/editing/history-buttons'
import { ProblemsPopover } from '@/components/editing/problems-popover'
import { SaveMark } from '@/components/editing/save-mark'
import { useBarSize } from '@/components/layout/use-bar-size'
import { Button } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { paths } from '@/lib/paths'
import { useEditor } from './editor-context'
import { sectionNames, sectionOf } from './sections'
import { PublishButton } from './versions/publish-button'

type EditorHeaderProps = { previewing: boolean; onPreview: (previewing: boolean) => void }

export function EditorHeader({ previewing, onPreview }: EditorHeaderProps) {
  const { env, template, draft, history, mayWrite, save, problems, goTo } = useEditor()
  const { published } = template
  const frame = useRef<HTMLElement>(null)
  useBarSize(frame, 'top')
  return (
    <header
      ref={frame}
      className="sticky top-11 z-20 flex min-h-14 flex-wrap items-center gap-x-3 gap-y-1 border-b border-hairline bg-page px-4 py-2 max-sm:static"
    >
      <div className="flex min-w-[min(100%,14rem)] flex-1 items-center gap-2">
        <Link href={paths.templates(env)} className="text-muted hover:text-text">
          Templates
        </Link>
        <span aria-hidden className="text-faint">
          /
        </span>
        <h1 className="min-w-0 truncate text-16 font-semibold">{draft.name || 'No name'}</h1>
        {template.archivedAt ? (
          <Chip tone="slate">Archived</Chip>
        ) : (
          <Chip>{published ? `Version ${published.number}` : 'Never published'}</Chip>
        )}
      </div>
      <div className="flex flex-wrap items-center gap-2">
        {mayWrite ? (
          <>
            <SaveMark state={save.state} reason={save.refusal?.message} onSaveAnyway={save.saveAnyway} />
            <HistoryButtons {...history} />
            <ProblemsPopover
              problems={problems}
              whereOf={({ field = '' }) => sectionNames[sectionOf(field)]}
              onGo={({ field = '' }) => goTo(field)}
            />
          </>
        ) : null}
        <Button
          aria-pressed={previewing}
          icon={previewing ? <PencilLine aria-hidden /> : <Eye aria-hidden />}
          onClick={() => onPreview(!previewing)}
        >
          {previewing ? 'Back to the template' : 'Preview as reviewer'}
        </Button>
        {mayWrite ? <PublishButton /> : null}
      </div>
    </header>
  )
}
