'use client'

import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { Dialog } from '@/components/ui/dialog'
import { Notice } from '@/components/ui/notice'
import { Skeleton } from '@/components/ui/skeleton'
import { lookOf } from '@/lib/files/names'
import { bytesText } from '@/lib/files/rules'
import type { FileView } from '@/lib/files/schema'
import { paths } from '@/lib/paths'
import { useCase } from '../case-context'

/** Text shown of a file; the rest is in the download. */
const textMost = 100_000

export function FilePreview({ file, onClose }: { file: FileView; onClose: () => void }) {
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      size="large"
      title={file.name}
      description={
        <>
          {lookOf(file.mediaType).label} · {bytesText(file.bytes)} · SHA-256{' '}
          <span className="font-mono text-12 wrap-anywhere">{file.sha256}</span>
        </>
      }
    >
      <Content file={file} />
    </Dialog>
  )
}

/** Read once and shown from memory as the type it was found to be: nothing in it runs, and a second look is no second reading. */
function Content({ file }: { file: FileView }) {
  const { env, detail } = useCase()
  const path = paths.internal.file(env, detail.case.id, file.id)
  const { data: blob, error } = useQuery({
    queryKey: ['file', file.id],
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
    queryFn: async ({ signal }) => {
      const response = await fetch(path, { signal })
      if (!response.ok) throw new Error(((await response.json()) as { message: string }).message)
      return new Blob([await response.arrayBuffer()], { type: file.mediaType })
    },
  })
  if (error) return <Notice kind="failure">{error.message}</Notice>
  if (!blob) return <Skeleton className="h-80" />
  return lookOf(file.mediaType).preview === 'text' ? (
    <TextOf blob={blob} fileId={file.id} />
  ) : (
    <Shown blob={blob} file={file} />
  )
}

function Shown({ blob, file }: { blob: Blob; file: FileView }) {
  const [url, setUrl] = useState<string | null>(null)
  useEffect(() => {
    const made = URL.createObjectURL(blob)
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [blob])
  if (!url) return <Skeleton className="h-80" />
  if (lookOf(file.mediaType).preview === 'pdf')
    return <iframe src={url} title={file.name} className="h-[70dvh] w-full rounded-control border border-hairline" />
  return (
    // biome-ignore lint/performance/noImgElement: it is in memory, there is nothing to optimize
    <img
      src={url}
      alt={file.description || file.name}
      className="mx-auto max-h-[70dvh] max-w-full rounded-control border border-hairline object-contain"
    />
  )
}

function TextOf({ blob, fileId }: { blob: Blob; fileId: string }) {
  const { data: text = '' } = useQuery({
    queryKey: ['file-text', fileId],
    gcTime: 0,
    queryFn: () => blob.slice(0, textMost).text(),
  })
  return (
    <pre
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard has to get there
      tabIndex={0}
      className="max-h-[70dvh] overflow-auto rounded-control bg-page p-3 font-mono text-12 whitespace-pre-wrap"
    >
      {text}
      {blob.size > textMost ? '\n…' : ''}
    </pre>
  )
}
