import { slaNames } from '@/components/cases/sla-text'
import type { Option } from '@/components/ui/option'
import type { CaseChoices } from '@/lib/cases/client'
import { caseTypes, entityCategories, priorities, riskTiers } from '@/lib/cases/names'
import { slaStatuses } from '@/lib/sla/names'
import { filterNames, type ListBase, type ListParams } from './list-params'

/** The parameters that hold several values of a list of choices. */
type ChoiceName =
  | 'status'
  | 'priority'
  | 'risk'
  | 'sla'
  | 'assignee'
  | 'team'
  | 'queue'
  | 'template'
  | 'type'
  | 'category'
  | 'decision'

export interface FilterField {
  name: ChoiceName
  label: string
  options: readonly Option[]
}

/** What is typed instead of chosen. */
export const typedFilters = [
  { name: 'tag', label: 'Tag', operator: 'is', kind: 'text' },
  { name: 'reference', label: 'External reference', operator: 'is', kind: 'text' },
  { name: 'created_after', label: 'Created', operator: 'after', kind: 'time' },
  { name: 'created_before', label: 'Created', operator: 'before', kind: 'time' },
  { name: 'deadline_before', label: 'Deadline', operator: 'before', kind: 'time' },
  { name: 'closed_after', label: 'Closed', operator: 'from', kind: 'time' },
  { name: 'closed_before', label: 'Closed', operator: 'before', kind: 'time' },
] as const
export type TypedFilter = (typeof typedFilters)[number]

const plain = (value: string): Option => ({ value, label: value })
const byKey = ({ key, name }: { key: string; name: string }): Option => ({ value: key, label: name })
const byId = ({ id, name }: { id: string; name: string }): Option => ({ value: id, label: name })

export const stateNames = { open: 'Open', ended: 'Ended', all: 'Open and ended' } as const

/** What this list can be narrowed to; a page that is about one person or queue has no choice of them. */
export function filterFields(
  choices: CaseChoices,
  queues: readonly { id: string; name: string }[],
  base: ListBase,
  userId: string,
): FilterField[] {
  const people: Option[] = [
    { value: 'me', label: 'Me' },
    { value: 'none', label: 'Nobody' },
    ...choices.people.filter(({ id }) => id !== userId).map(byId),
  ]
  const fields: FilterField[] = [
    { name: 'status', label: 'Status', options: choices.statuses.map(byKey) },
    { name: 'priority', label: 'Priority', options: priorities.map(plain) },
    { name: 'risk', label: 'Risk tier', options: [...riskTiers.map(plain), { value: 'none', label: 'Not rated' }] },
    {
      name: 'sla',
      label: 'Deadline',
      options: [
        ...slaStatuses.map((value) => ({ value, label: slaNames[value] })),
        { value: 'none', label: 'No deadline' },
      ],
    },
    ...(base.assigneeId ? [] : [{ name: 'assignee' as const, label: 'Assignee', options: people }]),
    { name: 'team', label: 'Team', options: choices.teams.map(byId) },
    ...(base.queueId ? [] : [{ name: 'queue' as const, label: 'Queue', options: queues.map(byId) }]),
    { name: 'template', label: 'Template', options: choices.templates.map(byId) },
    { name: 'type', label: 'Type', options: caseTypes.map(plain) },
    { name: 'category', label: 'Category', options: entityCategories.map(plain) },
    { name: 'decision', label: 'Decision', options: choices.decisions.map(byKey) },
  ]
  return fields.filter(({ options }) => options.length > 0)
}

export const chosenValues = (params: ListParams, name: ChoiceName): readonly string[] => params[name] ?? []

/** The address with one value more, or one less. */
export function withValue(params: ListParams, name: ChoiceName, value: string, chosen: boolean): Partial<ListParams> {
  const before = chosenValues(params, name).filter((item) => item !== value)
  const after = chosen ? [...before, value] : before
  return { [name]: after.length > 0 ? after : null }
}

/** What a typed filter holds, as its chip says it. */
export function typedText(params: ListParams, { name, kind }: TypedFilter): string | null {
  const value = params[name]
  if (value === null) return null
  if (kind === 'text') return (Array.isArray(value) ? value : [value]).join(', ')
  const at = new Date(String(value))
  // in UTC, so that server and browser say the same
  return Number.isNaN(at.getTime()) ? null : `${format.format(at)} UTC`
}

const format = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'medium',
  timeStyle: 'short',
  timeZone: 'UTC',
})

export const isNarrowed = (params: ListParams): boolean =>
  filterNames.some((name) => (name === 'q' ? Boolean(params.q) : params[name] !== null))
