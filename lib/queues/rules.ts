import { attributesOf, holds, readFrom } from '@/lib/conditions/rules'
import type { AdmissionRule } from './schema'

/** What admission rules can ask of a case, by the paths of the catalogue in attributes.ts. */
export interface CaseAttributes {
  /** Key of the template. */
  template: string | null
  type: string
  entity_category: string
  status: string
  status_kind: string
  priority: string
  risk_tier: string | null
  risk_score: number
  title: string
  external_reference: string | null
  tags: string[]
  creator: string
  open_alerts_count: number
  entities_count: number
  objects_count: number
  /** Types attached, and of each type the statuses. */
  objects: { types: string[]; [type: string]: string[] }
  fields: Record<string, unknown>
}

interface Admitting {
  id: string
  name: string
  admissionRules: AdmissionRule[]
}

export interface Verdict {
  queueId: string
  /** Name of the rule that held. */
  rule: string
}

/** The first rule that holds, over the queues in their order; null = no queue claims the case. */
export function admit(queues: readonly Admitting[], attributes: CaseAttributes): Verdict | null {
  const read = readFrom(attributes)
  for (const queue of queues)
    for (const rule of queue.admissionRules) if (holds(rule.when, read)) return { queueId: queue.id, rule: rule.name }
  return null
}

/** Whether any rule asks about attached objects, so that they have to be looked up. */
export const asksAboutObjects = (queues: readonly Admitting[]): boolean =>
  queues.some(({ admissionRules }) =>
    admissionRules.some(({ when }) => attributesOf(when).some((path) => path.startsWith('objects.'))),
  )

/** Types and statuses of objects, as attributes. */
export function objectAttributes(
  objects: readonly { type: string; status?: string | null }[],
): CaseAttributes['objects'] {
  const byType = Map.groupBy(objects, ({ type }) => type)
  const statuses = [...byType].map(([type, own]) => [
    type,
    [...new Set(own.flatMap(({ status }) => (status ? [status] : [])))],
  ])
  return { ...Object.fromEntries(statuses), types: [...byType.keys()] }
}
