import { parseAsString, parseAsStringLiteral } from 'nuqs'
import type { BoardPerson, BoardQueue } from '@/lib/board/schema'

const boardParts = ['all', 'people', 'queues'] as const
export type BoardPart = (typeof boardParts)[number]

/** Which rows of the board are shown, and in which order: in the address, so that a link shows the same. */
export const boardParams = {
  find: parseAsString,
  show: parseAsStringLiteral(boardParts),
  /** A column of people; with `-` before it the other way round. */
  people: parseAsString,
  queues: parseAsString,
}

/** What a column is ordered by, as its first press does it; nobody's figure comes last either way. */
type Orders<Row> = Record<string, (row: Row) => number | string | null>

// the worst first
export const personOrders = {
  name: ({ name }) => name,
  open: ({ open, capacity }) => -(capacity ? open / capacity : open / 1000),
  risk: ({ atRisk }) => -atRisk,
  breached: ({ breached }) => -breached,
} satisfies Orders<BoardPerson>

export const queueOrders = {
  name: ({ name }) => name,
  open: ({ open }) => -open,
  unassigned: ({ unassigned }) => -unassigned,
  risk: ({ atRisk }) => -atRisk,
  breached: ({ breached }) => -breached,
  oldest: ({ oldestAt }) => oldestAt,
  next: ({ nextBreachAt }) => nextBreachAt,
} satisfies Orders<BoardQueue>

export function ordered<Row>(rows: readonly Row[], orders: Orders<Row>, word: string | null): readonly Row[] {
  const column = word?.replace(/^-/, '') ?? ''
  const by = Object.hasOwn(orders, column) ? orders[column] : undefined // the word is the address's, and may be any
  if (!by) return rows
  const turn = word?.startsWith('-') ? -1 : 1
  return rows.toSorted((one, other) => {
    const [first, second] = [by(one), by(other)]
    if (first === null || second === null) return Number(first === null) - Number(second === null)
    if (typeof first === 'string') return turn * first.localeCompare(String(second))
    return turn * (first - Number(second))
  })
}

/** As it is, then the other way round, then as the page has it. */
export const nextOrder = (word: string | null, column: string): string | null =>
  word === column ? `-${column}` : word === `-${column}` ? null : column

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** Whether any of the names holds what is looked for, accents aside. */
export const found = (find: string | null, ...names: string[]): boolean =>
  !find?.trim() || names.some((name) => plain(name).includes(plain(find.trim())))
