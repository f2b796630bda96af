'use client'

import { Eye, PencilLine, Redo2, Undo2 } from 'lucide-react'
import Link from 'next/link'
import { useRef } from 'react'
import { useBarSize } from '@/components/layout/use-bar-size'
import { Button } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { IconButton } from '@/components/ui/icon-button'
import { paths } from '@/lib/paths'
import { useEditor } from './editor-context'
import { ProblemsPopover } from './problems-popover'
import { SaveMark } from './save-mark'
import { PublishButton } from './versions/publish-button'

type EditorHeaderProps = { previewing: boolean; onPreview: (previewing: boolean) => void }

export function EditorHeader({ previewing, onPreview }: EditorHeaderProps) {
  const { env, template, draft, history, mayWrite } = useEditor()
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
            <SaveMark />
            <span className="flex">
              <IconButton
                label="Undo"
                keys="mod+z"
                icon={<Undo2 aria-hidden />}
                disabledReason={history.canUndo ? null : 'Nothing to take back.'}
                onClick={history.undo}
              />
              <IconButton
                label="Redo"
                keys="mod+shift+z"
                icon={<Redo2 aria-hidden />}
                disabledReason={history.canRedo ? null : 'Nothing was taken back.'}
                onClick={history.redo}
              />
            </span>
            <ProblemsPopover />
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
