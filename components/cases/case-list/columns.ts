import type { ListSort } from './list-params'

export type ColumnKey =
  | 'select'
  | 'status'
  | 'number'
  | 'title'
  | 'template'
  | 'type'
  | 'category'
  | 'queue'
  | 'assignee'
  | 'team'
  | 'priority'
  | 'risk'
  | 'alerts'
  | 'tags'
  | 'reference'
  | 'sla'
  | 'created'
  | 'updated'

export interface Column {
  key: ColumnKey
  label: string
  labelHidden?: boolean
  /** Width and, on a narrower list, whether it is there; the header and every row share it. */
  look: string
  /** First and second press on its header. */
  sorts?: readonly [ListSort, ListSort]
  /** There only for those who ask for it. */
  optional?: boolean
  /** Cannot be left out or moved. */
  fixed?: boolean
}

const aside = 'shrink-0 @max-4xl:hidden'

/** Shared by all columns: their measure never depends on what stands in them. */
export const columns: readonly Column[] = [
  { key: 'select', label: 'Selected', labelHidden: true, look: 'w-6 shrink-0', fixed: true },
  { key: 'status', label: 'Status', look: 'w-34 shrink-0 @max-3xl:w-5' },
  { key: 'number', label: 'Case', look: 'w-22 shrink-0 @max-lg:hidden', sorts: ['created_at', '-created_at'] },
  { key: 'title', label: 'Title', look: 'min-w-0 flex-1', fixed: true },
  { key: 'template', label: 'Template', look: 'w-36 shrink-0 @max-5xl:hidden' },
  { key: 'type', label: 'Type', look: `w-24 ${aside}`, optional: true },
  { key: 'category', label: 'Category', look: `w-20 ${aside}`, optional: true },
  { key: 'queue', label: 'Queue', look: 'w-34 shrink-0 @max-4xl:hidden' },
  { key: 'assignee', label: 'Assignee', labelHidden: true, look: 'w-6 shrink-0 @max-lg:hidden' },
  { key: 'team', label: 'Team', look: `w-28 ${aside}`, optional: true },
  { key: 'priority', label: 'Priority', look: 'w-20 shrink-0 @max-2xl:w-5', sorts: ['priority', '-priority'] },
  {
    key: 'risk',
    label: 'Risk',
    look: 'w-14 shrink-0 justify-end @max-2xl:hidden',
    sorts: ['-risk_score', 'risk_score'],
  },
  { key: 'alerts', label: 'Alerts', look: `w-12 justify-end ${aside}`, optional: true },
  { key: 'tags', label: 'Tags', look: `w-40 ${aside}`, optional: true },
  { key: 'reference', label: 'Reference', look: `w-32 ${aside}`, optional: true },
  {
    key: 'sla',
    label: 'Deadline',
    look: 'w-28 shrink-0 @max-lg:w-27 @max-lg:justify-end',
    sorts: ['sla_deadline', '-sla_deadline'],
  },
  {
    key: 'created',
    label: 'Created',
    look: `w-18 justify-end ${aside}`,
    sorts: ['-created_at', 'created_at'],
    optional: true,
  },
  {
    key: 'updated',
    label: 'Updated',
    look: 'w-18 shrink-0 justify-end @max-3xl:hidden',
    sorts: ['-updated_at', 'updated_at'],
  },
]

export const cellLook = 'flex items-center'

const keysOf = (listed: readonly Column[]) => listed.map(({ key }) => key)

/** What a page shows before anybody asks otherwise. */
export const defaultColumns = (without: readonly ColumnKey[]): ColumnKey[] =>
  keysOf(columns.filter(({ key, optional }) => !optional && !without.includes(key)))

/** The columns of those keys, in their order, with those that always stand; what is unknown or not of this page is left out. */
export function columnsOf(keys: readonly string[], without: readonly ColumnKey[]): Column[] {
  const known = keys.flatMap((key) => columns.find((column) => column.key === key) ?? [])
  const own = known.filter(({ key }) => key !== 'select' && !without.includes(key))
  const title = own.some(({ key }) => key === 'title') ? [] : columns.filter(({ key }) => key === 'title')
  return [...columns.filter(({ key }) => key === 'select'), ...title, ...new Set(own)]
}
