import { slaNames } from '@/components/cases/sla-text'
import type { Option } from '@/components/ui/option'
import type { CaseChoices } from '@/lib/cases/client'
import { priorities, riskTiers } from '@/lib/cases/names'
import { slaStatuses } from '@/lib/sla/rules'
import type { ListBase, ListParams } from './list-params'

/** The parameters that hold several values. */
export type FilterName = 'status' | 'priority' | 'risk' | 'sla' | 'assignee' | 'template'

export interface FilterField {
  name: FilterName
  label: string
  options: readonly Option[]
}

const plain = (value: string): Option => ({ value, label: value })

export const stateNames = { open: 'Open', ended: 'Ended', all: 'Open and ended' } as const

/** What this list can be narrowed to; a page that is about one person has no choice of them. */
export function filterFields(choices: CaseChoices, base: ListBase, userId: string): FilterField[] {
  const people: Option[] = [
    { value: 'me', label: 'Me' },
    { value: 'none', label: 'Nobody' },
    ...choices.people.filter(({ id }) => id !== userId).map(({ id, name }) => ({ value: id, label: name })),
  ]
  return [
    {
      name: 'status',
      label: 'Status',
      options: choices.statuses.map(({ key, name }) => ({ value: key, label: name })),
    },
    { name: 'priority', label: 'Priority', options: priorities.map(plain) },
    { name: 'risk', label: 'Risk tier', options: riskTiers.map(plain) },
    { name: 'sla', label: 'Deadline', options: slaStatuses.map((value) => ({ value, label: slaNames[value] })) },
    ...(base.assigneeId ? [] : [{ name: 'assignee' as const, label: 'Assignee', options: people }]),
    {
      name: 'template',
      label: 'Template',
      options: choices.templates.map(({ id, name }) => ({ value: id, label: name })),
    },
  ]
}

export const chosenValues = (params: ListParams, name: FilterName): readonly string[] => params[name] ?? []

/** The address with one value more, or one less. */
export function withValue(params: ListParams, name: FilterName, value: string, chosen: boolean): Partial<ListParams> {
  const before = chosenValues(params, name).filter((item) => item !== value)
  const after = chosen ? [...before, value] : before
  return { [name]: after.length > 0 ? after : null }
}

export const isNarrowed = (params: ListParams): boolean =>
  Boolean(params.q) ||
  params.state !== null ||
  (['status', 'priority', 'risk', 'sla', 'assignee', 'template'] as const).some((name) => params[name] !== null)
