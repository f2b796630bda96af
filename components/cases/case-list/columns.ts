import type { ListSort } from './list-params'

export type ColumnKey =
  | 'select'
  | 'status'
  | 'number'
  | 'title'
  | 'template'
  | 'queue'
  | 'assignee'
  | 'priority'
  | 'risk'
  | 'sla'
  | 'updated'

export interface Column {
  key: ColumnKey
  label: string
  labelHidden?: boolean
  /** Width and, on a narrower list, whether it is there; the header and every row share it. */
  look: string
  /** First and second press on its header. */
  sorts?: readonly [ListSort, ListSort]
}

/** Shared by all columns: their measure never depends on what stands in them. */
export const columns: readonly Column[] = [
  { key: 'select', label: 'Selected', labelHidden: true, look: 'w-6 shrink-0' },
  { key: 'status', label: 'Status', look: 'w-34 shrink-0 @max-3xl:w-5' },
  { key: 'number', label: 'Case', look: 'w-22 shrink-0 @max-lg:hidden', sorts: ['created_at', '-created_at'] },
  { key: 'title', label: 'Title', look: 'min-w-0 flex-1' },
  { key: 'template', label: 'Template', look: 'w-36 shrink-0 @max-5xl:hidden' },
  { key: 'queue', label: 'Queue', look: 'w-34 shrink-0 @max-4xl:hidden' },
  { key: 'assignee', label: 'Assignee', labelHidden: true, look: 'w-6 shrink-0 @max-lg:hidden' },
  { key: 'priority', label: 'Priority', look: 'w-20 shrink-0 @max-2xl:w-5', sorts: ['priority', '-priority'] },
  {
    key: 'risk',
    label: 'Risk',
    look: 'w-14 shrink-0 justify-end @max-2xl:hidden',
    sorts: ['-risk_score', 'risk_score'],
  },
  {
    key: 'sla',
    label: 'Deadline',
    look: 'w-28 shrink-0 @max-lg:w-27 @max-lg:justify-end',
    sorts: ['sla_deadline', '-sla_deadline'],
  },
  {
    key: 'updated',
    label: 'Updated',
    look: 'w-18 shrink-0 justify-end @max-3xl:hidden',
    sorts: ['-updated_at', 'updated_at'],
  },
]

export const cellLook = 'flex items-center'
