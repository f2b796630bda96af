'use client'

import { useCallback } from 'react'
import { useCase } from './case-context'

const labels: Record<string, string> = {
  title: 'Title',
  externalReference: 'External reference',
  riskScore: 'Risk score',
  riskTier: 'Risk tier',
  tags: 'Tags',
  status: 'Status',
  priority: 'Priority',
  assignee: 'Assignee',
  queue: 'Queue',
  deadline: 'Deadline',
  objects: 'Objects',
}

/** What the screen calls a member of the case: `fields.country` -> Country. */
export function useFieldLabel(): (aspect: string) => string {
  const { definition } = useCase().detail
  return useCallback(
    (aspect) => {
      const [part, key] = aspect.split(/\.(.*)/s)
      if (part === 'fields') return definition.fields.find((field) => field.key === key)?.label ?? String(key)
      if (part === 'checklist') return definition.checklist.find((entry) => entry.key === key)?.label ?? String(key)
      return labels[aspect] ?? aspect.replace(/^\w+\./, '')
    },
    [definition],
  )
}
