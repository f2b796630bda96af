'use client'

import { useCallback } from 'react'
import { useClock } from '@/components/ui/clock-provider'
import type { Option } from '@/components/ui/option'
import { absoluteText } from '@/components/ui/relative-time'
import { fetchJson } from '@/lib/doors/fetch-json'
import { caseName } from '@/lib/kernel/case-name'
import { paths } from '@/lib/paths'
import type { RunPage } from '@/lib/workflows/client'
import { stateLabels } from '@/lib/workflows/names'

/** The newest runs of a workflow, found by their case, their state or the day they began. */
export function useRunOptions(env: string, workflow: string) {
  const { timeZone, locale } = useClock()
  return useCallback(
    async (query: string, signal: AbortSignal): Promise<Option[]> => {
      const search = new URLSearchParams({ workflow })
      const { rows } = await fetchJson<RunPage>(`${paths.internal.runs(env)}?${search}`, signal)
      const options = rows.map(({ id, state, caseNumber, createdAt }) => ({
        value: id,
        label: absoluteText(Date.parse(createdAt), timeZone, locale),
        detail: [stateLabels[state], caseNumber === null ? null : caseName(caseNumber)].filter(Boolean).join(', '),
      }))
      return options.filter(({ label, detail }) => `${label} ${detail}`.toLowerCase().includes(query.toLowerCase()))
    },
    [env, workflow, timeZone, locale],
  )
}
