import type { TemplateField } from '@/lib/fields/schema'
import type { TemplateDecision, TemplateDefinition, TemplateStatus } from './schema'

export const initialStatus = (definition: TemplateDefinition): TemplateStatus =>
  definition.statuses.find((status) => status.kind === 'initial') as TemplateStatus

export const statusByKey = (definition: TemplateDefinition, key: string): TemplateStatus | undefined =>
  definition.statuses.find((status) => status.key === key)

/** A status by key or by the name people see, without regard to case. */
export function findStatus(definition: TemplateDefinition, word: string): TemplateStatus | undefined {
  const sought = word.trim().toLowerCase()
  return (
    statusByKey(definition, word.trim()) ??
    definition.statuses.find((status) => status.key === sought || status.name.toLowerCase() === sought)
  )
}

export function findDecision(definition: TemplateDefinition, word: string): TemplateDecision | undefined {
  const sought = word.trim().toLowerCase()
  return definition.decisions.find((decision) => decision.key === sought || decision.name.toLowerCase() === sought)
}

export const decisionsInto = (definition: TemplateDefinition, statusKey: string): TemplateDecision[] =>
  definition.decisions.filter((decision) => decision.status === statusKey)

export const fieldByKey = (definition: TemplateDefinition, key: string): TemplateField | undefined =>
  definition.fields.find((field) => field.key === key)
