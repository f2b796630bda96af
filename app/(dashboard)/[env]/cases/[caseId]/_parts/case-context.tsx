'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext, useMemo } from 'react'
import { useLiveMessages } from '@/components/layout/live-updates'
import type { CaseDetail } from '@/lib/cases/detail'
import { fetchJson } from '@/lib/doors/fetch-json'
import type { Permission } from '@/lib/kernel/permission'
import type { PersonView } from '@/lib/members/queries/list-people'
import { paths } from '@/lib/paths'

export interface Directory {
  people: PersonView[]
  teams: { id: string; name: string }[]
  queues: { id: string; key: string; name: string }[]
}

export interface Viewer {
  userId: string
  name: string
  permissions: Permission[]
}

interface CaseContextValue {
  env: string
  viewer: Viewer
  directory: Directory
  detail: CaseDetail
  /** Why the person may not do it now, in a sentence; null = they may. `evenEnded`: notes are welcome on an ended case too. */
  refusalOf(permission: Permission, evenEnded?: boolean): string | null
}

const CaseContext = createContext<CaseContextValue | null>(null)

export const caseKey = (env: string, caseId: string) => ['case', env, caseId] as const

type CaseProviderProps = {
  env: string
  viewer: Viewer
  directory: Directory
  opened: CaseDetail
  children: ReactNode
}

/** The case as last read, renewed when the live stream says that it changed; what is being typed lives elsewhere. */
export function CaseProvider({ env, viewer, directory, opened, children }: CaseProviderProps) {
  const caseId = opened.case.id
  const { data: detail } = useQuery({
    queryKey: caseKey(env, caseId),
    queryFn: ({ signal }) => fetchJson<CaseDetail>(paths.internal.case(env, caseId), signal),
    initialData: opened,
    initialDataUpdatedAt: Date.parse(opened.case.readAt),
    staleTime: 30_000,
  })
  const client = useQueryClient()
  useLiveMessages((message) => {
    const mine = message.kind === 'change' && message.change.caseIds.includes(caseId)
    if (mine || message.kind === 'resync') void client.invalidateQueries({ queryKey: caseKey(env, caseId) })
  })
  const value = useMemo(() => {
    const refusalOf = (permission: Permission, evenEnded = false) => {
      if (!viewer.permissions.includes(permission)) return 'Your role in this environment does not include this.'
      if (detail.case.redactedAt) return 'This case was redacted: there is nothing left of it to change.'
      return detail.case.statusKind === 'end' && !evenEnded ? `This case has ended: ${detail.case.statusName}.` : null
    }
    return { env, viewer, directory, detail, refusalOf }
  }, [env, viewer, directory, detail])
  return <CaseContext value={value}>{children}</CaseContext>
}

type CasePreviewProviderProps = {
  env: string
  viewer: Viewer
  directory: Directory
  detail: CaseDetail
  children: ReactNode
}

/** A case drawn from a template that is still being written: to be looked at, not changed. */
export function CasePreviewProvider({ env, viewer, directory, detail, children }: CasePreviewProviderProps) {
  const value = useMemo<CaseContextValue>(
    () => ({ env, viewer, directory, detail, refusalOf: () => 'This is a preview.' }),
    [env, viewer, directory, detail],
  )
  return <CaseContext value={value}>{children}</CaseContext>
}

export function useCase(): CaseContextValue {
  const value = useContext(CaseContext)
  if (!value) throw new Error('useCase outside CaseProvider')
  return value
}
