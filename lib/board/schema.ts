import { z } from 'zod'
import type { Availability } from '@/lib/members/names'

const id = z.uuid('must be an id.')

/** One person as the board shows them; counts stop at `boardCountMost`. */
export interface BoardPerson {
  id: string
  name: string
  open: number
  atRisk: number
  breached: number
  capacity: number | null
  availability: Availability
  awayFrom: string | null
  awayTo: string | null
  teams: { id: string; name: string }[]
}

export interface BoardQueue {
  id: string
  key: string
  name: string
  /** Open cases its teams can carry; null = no limit. */
  capacity: number | null
  open: number
  unassigned: number
  atRisk: number
  breached: number
  /** Cases that came and that ended within the last 24 hours. */
  inflow: number
  outflow: number
  oldestAt: string | null
  /** The next deadline that will pass, and how many pass within eight hours. */
  nextBreachAt: string | null
  breachingSoon: number
}

export interface BoardView {
  /** When these figures were taken. */
  at: string
  /** Cases nobody has that three people or more have skipped. */
  skipped: number
  people: BoardPerson[]
  queues: BoardQueue[]
}

/** Whose work is given on: one person's, one queue's up to an instant, or single cases. */
export const planSource = z.union([
  z.strictObject({ personId: id }),
  z.strictObject({ queueId: id, before: z.iso.datetime({ offset: true }).optional() }),
  z.strictObject({ caseIds: z.array(id).min(1).max(200) }),
])
export type PlanSource = z.output<typeof planSource>

/** `spread` = over everyone who is free; or one person. */
export const planInput = z.strictObject({
  source: planSource,
  to: z.union([z.literal('spread'), id]).default('spread'),
})

/** Who would have how much, before and after. */
export interface PlanEffect {
  userId: string
  name: string
  before: number
  after: number
  capacity: number | null
}

export interface Plan {
  /** Cases it is about; more than `planMost` are planned in another go. */
  cases: number
  more: boolean
  /** Of them, those somebody has begun to work on. */
  begun: number
  assignments: { caseId: string; assignee: string }[]
  /** Cases nobody is free for. */
  left: number
  effects: PlanEffect[]
}
export const planMost = 500
