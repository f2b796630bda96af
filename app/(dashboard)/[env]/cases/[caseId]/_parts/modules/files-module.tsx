'use client'

import { Upload as UploadIcon } from 'lucide-react'
import { type DragEvent, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import { lookOf, mediaTypeNames } from '@/lib/files/names'
import type { FileView } from '@/lib/files/schema'
import { deleteFileAction, restoreFileAction } from '../../actions'
import { useCase } from '../case-context'
import { useCaseChange } from '../use-case-change'
import { FilePreview } from './file-preview'
import { FileRow } from './file-row'
import { DocumentsModule } from './objects-module'
import { UploadList } from './upload-list'
import { useUploads } from './use-uploads'

const accept = mediaTypeNames.flatMap((type) => [type, ...lookOf(type).endings.map((ending) => `.${ending}`)]).join(',')

/** Files that people and systems attached, and the documents other systems told of. */
export function FilesModule() {
  const { detail, refusalOf } = useCase()
  const { uploads, start, retry, dismiss } = useUploads()
  const remove = useDeleteFile()
  const [shown, setShown] = useState<FileView | null>(null)
  const [over, setOver] = useState(false)
  const picker = useRef<HTMLInputElement>(null)
  const locked = refusalOf('file:write')
  const { files, objects } = detail
  const drop = {
    onDragOver: (event: DragEvent) => {
      if (locked || !event.dataTransfer.types.includes('Files')) return
      event.preventDefault()
      setOver(true)
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      setOver(false)
      if (locked) return
      event.preventDefault()
      start(event.dataTransfer.files)
    },
  }
  return (
    <div
      {...drop}
      className={classNames('flex flex-col gap-3 rounded-panel', over && 'outline-2 outline-accent outline-dashed')}
    >
      {files.length > 0 ? (
        <ul aria-label="Files" className="divide-y divide-hairline rounded-panel border border-hairline bg-panel">
          {files.map((file) => (
            <FileRow
              key={file.id}
              file={file}
              onPreview={() => setShown(file)}
              onDelete={locked ? undefined : () => void remove(file)}
            />
          ))}
        </ul>
      ) : null}
      <UploadList uploads={uploads} onRetry={retry} onDismiss={dismiss} />
      {locked && files.length > 0 ? null : (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-2 rounded-panel border border-dashed border-hairline px-4 py-3 text-muted">
          {locked ? (
            'No file is attached.'
          ) : (
            <>
              <Button size="dense" icon={<UploadIcon aria-hidden />} onClick={() => picker.current?.click()}>
                Attach files
              </Button>
              {over ? 'Let go to attach.' : 'Or drop them here: PDF, images, text, CSV and Office files.'}
              <input
                ref={picker}
                type="file"
                multiple
                hidden
                accept={accept}
                aria-label="Files to attach"
                onChange={(event) => {
                  start(event.target.files ?? [])
                  event.target.value = ''
                }}
              />
            </>
          )}
        </div>
      )}
      {objects.some(({ type }) => type === 'document') ? <DocumentsModule /> : null}
      {shown ? <FilePreview file={shown} onClose={() => setShown(null)} /> : null}
    </div>
  )
}

function useDeleteFile() {
  const { env, detail } = useCase()
  const { run } = useCaseChange()
  const caseId = detail.case.id
  return (file: FileView) =>
    run({
      done: `${file.name} deleted`,
      apply: (current) => ({ ...current, files: current.files.filter(({ id }) => id !== file.id) }),
      send: () => deleteFileAction(env, { caseId, fileId: file.id }),
      undo: {
        done: `${file.name} restored`,
        send: () => restoreFileAction(env, { caseId, fileId: file.id }),
      },
    })
}
