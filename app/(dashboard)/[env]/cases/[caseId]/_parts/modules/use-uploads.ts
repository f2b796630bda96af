'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { CaseDetail } from '@/lib/cases/detail'
import type { Refusal } from '@/lib/doors/result'
import type { FileView } from '@/lib/files/schema'
import { paths } from '@/lib/paths'
import { caseKey, useCase } from '../case-context'

export interface Upload {
  id: string
  file: File
  sentBytes: number
  /** In a sentence; null while it is on its way. */
  problem: string | null
}

/** Files on their way to the case, each with its progress; one that failed stays until it is sent again or dismissed. */
export function useUploads() {
  const { env, detail } = useCase()
  const client = useQueryClient()
  const [uploads, setUploads] = useState<Upload[]>([])
  const requests = useRef(new Map<string, XMLHttpRequest>())
  const caseId = detail.case.id

  const change = useCallback(
    (id: string, parts: Partial<Upload>) =>
      setUploads((known) => known.map((upload) => (upload.id === id ? { ...upload, ...parts } : upload))),
    [],
  )
  const dismiss = useCallback((id: string) => {
    requests.current.get(id)?.abort()
    requests.current.delete(id)
    setUploads((known) => known.filter((upload) => upload.id !== id))
  }, [])

  const send = useCallback(
    (id: string, file: File) => {
      const request = new XMLHttpRequest() // fetch does not tell how much has been sent
      requests.current.set(id, request)
      request.open('POST', `${paths.internal.files(env, caseId)}?name=${encodeURIComponent(file.name)}`)
      request.responseType = 'json'
      request.upload.onprogress = ({ loaded }) => change(id, { sentBytes: loaded })
      request.onerror = () => change(id, { problem: 'It could not be sent. Check the connection and try again.' })
      request.onload = () => {
        if (request.status !== 200) {
          const refusal = request.response as Refusal | null
          return change(id, { problem: refusal?.message ?? 'Docket could not take it. Try again in a moment.' })
        }
        const made = request.response as FileView
        client.setQueryData<CaseDetail>(caseKey(env, caseId), (current) =>
          current && !current.files.some((known) => known.id === made.id)
            ? { ...current, files: [...current.files, made] }
            : current,
        )
        void client.invalidateQueries({ queryKey: caseKey(env, caseId) })
        dismiss(id)
      }
      request.send(file)
    },
    [env, caseId, client, change, dismiss],
  )

  const start = useCallback(
    (files: Iterable<File>) => {
      const added = [...files].map((file) => ({ id: crypto.randomUUID(), file, sentBytes: 0, problem: null }))
      setUploads((known) => [...known, ...added])
      for (const { id, file } of added) send(id, file)
    },
    [send],
  )
  const retry = useCallback(
    ({ id, file }: Upload) => {
      change(id, { problem: null, sentBytes: 0 })
      send(id, file)
    },
    [change, send],
  )

  const busy = uploads.some(({ problem }) => problem === null)
  useEffect(() => {
    if (!busy) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [busy])
  return { uploads, start, retry, dismiss }
}
