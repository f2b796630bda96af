'use client'

import { Download, Eye, FileText, Image as ImageIcon, Trash2 } from 'lucide-react'
import { IconButton } from '@/components/ui/icon-button'
import { TimeAgo } from '@/components/ui/time-ago'
import { lookOf } from '@/lib/files/names'
import { bytesText } from '@/lib/files/rules'
import type { FileView } from '@/lib/files/schema'
import { paths } from '@/lib/paths'
import { useCase } from '../case-context'

type FileRowProps = { file: FileView; onPreview: () => void; onDelete?: () => void }

export function FileRow({ file, onPreview, onDelete }: FileRowProps) {
  const { env, detail } = useCase()
  const { label, preview } = lookOf(file.mediaType)
  const kinds: Record<string, string> = { apiKey: 'An API key', workflow: 'A workflow', system: 'Docket' }
  const who = (file.uploaderId && detail.people[file.uploaderId]) || kinds[file.uploaderKind] || 'You'
  const Icon = file.mediaType.startsWith('image/') ? ImageIcon : FileText
  return (
    <li className="flex items-center gap-3 px-3 py-2">
      <Icon aria-hidden className="size-4 shrink-0 text-faint" />
      <div className="min-w-0 flex-1">
        {preview ? (
          <button
            type="button"
            onClick={onPreview}
            className="block max-w-full truncate rounded-control text-start font-medium hover:underline"
          >
            {file.name}
          </button>
        ) : (
          <p className="truncate font-medium">{file.name}</p>
        )}
        {file.description ? <p className="wrap-anywhere">{file.description}</p> : null}
        <p className="text-12 text-muted">
          {label} · <span className="tabular">{bytesText(file.bytes)}</span> · {who}
          {file.onBehalfOf ? ` for ${file.onBehalfOf}` : ''} · <TimeAgo at={file.createdAt} />
        </p>
      </div>
      <div className="flex shrink-0 items-center">
        {preview ? <IconButton label={`Preview ${file.name}`} icon={<Eye aria-hidden />} onClick={onPreview} /> : null}
        <a
          href={paths.internal.file(env, detail.case.id, file.id)}
          download={file.name}
          aria-label={`Download ${file.name}`}
          title="Download"
          className="flex size-7 items-center justify-center rounded-control text-muted hover:bg-hover hover:text-text"
        >
          <Download aria-hidden className="size-4" />
        </a>
        {onDelete ? (
          <IconButton label={`Delete ${file.name}`} icon={<Trash2 aria-hidden />} onClick={onDelete} />
        ) : null}
      </div>
    </li>
  )
}
