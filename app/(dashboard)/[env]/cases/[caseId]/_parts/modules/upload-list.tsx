'use client'

import { RotateCw, X } from 'lucide-react'
import { IconButton } from '@/components/ui/icon-button'
import { ProgressBar } from '@/components/ui/progress-bar'
import { bytesText } from '@/lib/files/rules'
import type { Upload } from './use-uploads'

type UploadListProps = { uploads: Upload[]; onRetry: (upload: Upload) => void; onDismiss: (id: string) => void }

export function UploadList({ uploads, onRetry, onDismiss }: UploadListProps) {
  if (uploads.length === 0) return null
  return (
    <ul aria-label="On their way" className="flex flex-col gap-2">
      {uploads.map((upload) => {
        const { id, file, sentBytes, problem } = upload
        return (
          <li key={id} className="flex items-center gap-2 rounded-panel border border-hairline bg-panel px-3 py-2">
            <div className="min-w-0 flex-1">
              {problem ? (
                <>
                  <p className="truncate font-medium">{file.name}</p>
                  <p role="alert" className="text-12 text-state-red">
                    {problem}
                  </p>
                </>
              ) : (
                <ProgressBar
                  label={file.name}
                  value={sentBytes}
                  max={Math.max(file.size, 1)}
                  text={`${bytesText(sentBytes)} of ${bytesText(file.size)}`}
                />
              )}
            </div>
            {problem ? (
              <IconButton
                label={`Send ${file.name} again`}
                icon={<RotateCw aria-hidden />}
                onClick={() => onRetry(upload)}
              />
            ) : null}
            <IconButton
              label={problem ? `Dismiss ${file.name}` : `Cancel ${file.name}`}
              icon={<X aria-hidden />}
              onClick={() => onDismiss(id)}
            />
          </li>
        )
      })}
    </ul>
  )
}
