'use client'

import { useQuery } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'
import type { Option } from '@/components/ui/option'
import { fetchCases, listSearch } from '@/lib/cases/client'
import type { CaseDetail } from '@/lib/cases/detail'
import { fetchJson } from '@/lib/doors/fetch-json'
import { caseName } from '@/lib/kernel/case-name'
import { paths } from '@/lib/paths'
import { useEditor } from '../editor-context'
import { sampleCase } from './sample-case'

interface Preview {
  detail: CaseDetail
  /** Newest cases of the template, none where it has none; null while they are asked for. */
  choices: Option[] | null
  chosen: string | null
  choose: (caseId: string | null) => void
}

const PreviewContext = createContext<Preview | null>(null)

/** The case that previews are drawn with: the newest of the template until another is chosen, or one made up. */
export function PreviewProvider({ children }: { children: ReactNode }) {
  const editor = useEditor()
  const { env, template, draft } = editor
  const [picked, setPicked] = useState<string | null>(null)
  const { data: page } = useQuery({
    queryKey: ['template-preview', env, template.id],
    queryFn: ({ signal }) => fetchCases(env, listSearch({ templateId: [template.id], sort: '-created_at' }), signal),
    staleTime: 60_000,
  })
  const choices = useMemo<Option[] | null>(
    () => page?.rows.map(({ id, number, title }) => ({ value: id, label: caseName(number), detail: title })) ?? null,
    [page],
  )
  const chosen = picked ?? choices?.[0]?.value ?? null
  const { data: found } = useQuery({
    queryKey: ['template-preview', env, template.id, chosen],
    queryFn: ({ signal }) => fetchJson<CaseDetail>(paths.internal.case(env, chosen as string), signal),
    enabled: chosen !== null,
    staleTime: 60_000,
  })
  const detail = useMemo(
    () => (found && chosen ? { ...found, definition: draft.definition } : sampleCase(editor, draft)),
    [found, chosen, draft, editor],
  )
  const value = useMemo(() => ({ detail, choices, chosen, choose: setPicked }), [detail, choices, chosen])
  return <PreviewContext value={value}>{children}</PreviewContext>
}

export function usePreview(): Preview {
  const value = useContext(PreviewContext)
  if (!value) throw new Error('usePreview outside PreviewProvider')
  return value
}
