'use client'

import { useQuery } from '@tanstack/react-query'
import { caseButtonOptions } from '@/lib/workflows/client'
import { useCase } from '../case-context'

/** What workflows can be started on this case by a press, for those who may. */
export function useCaseButtons() {
  const { env, detail, viewer } = useCase()
  const may = viewer.permissions.includes('workflow:trigger')
  const { data } = useQuery({ ...caseButtonOptions(env, detail.case.id), enabled: may, staleTime: 30_000 })
  return may ? (data ?? []) : []
}
