import type { TemplateField } from '@/lib/fields/schema'
import { type FieldValues, isEmpty, valueProblems } from '@/lib/fields/values'
import { missingFields, type RuleFacts } from '@/lib/templates/field-rules'
import { fieldByKey, statusByKey } from '@/lib/templates/rules'
import type { TemplateDefinition, TemplateStatus } from '@/lib/templates/schema'

/** What moving a case to another version of its template does to it. */
export interface VersionMove {
  /** Null where the new version has no such status and none was named for it. */
  status: TemplateStatus | null
  /** Keys of values that the new version does not show; they stay with the case. */
  setAside: string[]
  /** Required by the new version and empty; not asked for before. */
  newlyRequired: TemplateField[]
  /** Held, and no longer to be newly given. */
  unfit: TemplateField[]
}

/** `statuses` says where cases go whose status the new version does not have, by key. */
export function planVersionMove(
  from: TemplateDefinition,
  to: TemplateDefinition,
  facts: RuleFacts,
  statuses: Record<string, string>,
): VersionMove {
  const status = statusByKey(to, facts.status) ?? statusByKey(to, statuses[facts.status] ?? '')
  const before = new Set(missingFields(from, facts).map(({ key }) => key))
  const held = Object.entries(facts.fields).filter(([, value]) => !isEmpty(value))
  return {
    status: status && status.kind !== 'end' ? status : null,
    setAside: held.map(([key]) => key).filter((key) => !fieldByKey(to, key)),
    newlyRequired: missingFields(to, { ...facts, status: status?.key ?? facts.status }).filter(
      ({ key }) => !before.has(key),
    ),
    unfit: to.fields.filter((field) => isUnfit(field, facts.fields)),
  }
}

const isUnfit = (field: TemplateField, values: FieldValues): boolean =>
  !isEmpty(values[field.key]) && valueProblems(field, values[field.key], undefined).length > 0
/** What moving one case to another version of its template would do to it; fields by their labels. */
export interface CaseMove {
  caseId: string
  number: number
  title: string
  /** `to` is null where the new version has no such status and none was named for it: the case would stay behind. */
  status: { key: string; from: string; to: { key: string; name: string } | null }
  /** Values that the new version does not show; they stay with the case. */
  setAside: string[]
  /** What the new version asks for and the case lacks. */
  newlyRequired: string[]
  /** Values that could not be newly given any more; they stay. */
  unfit: string[]
}

export interface VersionMovePreview {
  /** The version to move to. */
  number: number
  /** Open cases at other versions; `more` = at least that many. */
  total: number
  more: boolean
  /** Of them those that would stay behind. */
  blocked: number
  statuses: (CaseMove['status'] & { count: number })[]
  setAside: { label: string; count: number }[]
  newlyRequired: { label: string; count: number }[]
  unfit: { label: string; count: number }[]
  cases: CaseMove[]
}
