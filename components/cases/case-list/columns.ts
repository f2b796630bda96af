import type { CSSProperties } from 'react'
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
  /** In px, where a person set it; wins on a list wide enough for all columns. */
  width?: number
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
    look: 'w-33 shrink-0 @max-lg:w-auto @max-lg:justify-end',
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

export const widthLeast = 40
export const widthMost = 640
const sized = '@4xl:w-(--column-width)! @4xl:flex-none!'

/** What is kept of a column: its key, and after a colon the width a person gave it. */
export const columnWord = ({ key, width }: Column): string => (width ? `${key}:${width}` : key)

function readColumn(word: string): Column | null {
  const [key, text] = word.split(':')
  const column = columns.find((known) => known.key === key)
  const width = Number(text)
  if (!column || !(width >= widthLeast && width <= widthMost)) return column ?? null
  return { ...column, width, look: `${column.look} ${sized}` }
}

/** The name of the width while it is drawn: one change at the table moves every row. */
export const widthVariable = (key: ColumnKey) => `--width-of-${key}`
export const cellStyle = ({ key, width }: Column): CSSProperties | undefined =>
  width ? ({ '--column-width': `var(${widthVariable(key)})` } as CSSProperties) : undefined

const keysOf = (listed: readonly Column[]) => listed.map(({ key }) => key)

/** What a page shows before anybody asks otherwise. */
export const defaultColumns = (without: readonly ColumnKey[]): ColumnKey[] =>
  keysOf(columns.filter(({ key, optional }) => !optional && !without.includes(key)))

/** The columns of those words, in their order, with those that always stand; what is unknown or not of this page is left out. */
export function columnsOf(words: readonly string[], without: readonly ColumnKey[]): Column[] {
  const known = words.flatMap((word) => readColumn(word) ?? [])
  const own = known.filter(({ key }) => key !== 'select' && !without.includes(key))
  const title = own.some(({ key }) => key === 'title') ? [] : columns.filter(({ key }) => key === 'title')
  const first = new Map([...own].reverse().map((column) => [column.key, column]))
  const once = own.filter((column) => first.get(column.key) === column)
  return [...columns.filter(({ key }) => key === 'select'), ...title, ...once]
}
