export interface QueueView {
  id: string
  key: string
  name: string
  color: string
  isDefault: boolean
  defaultOrder: 'deadline' | 'priority' | 'age' | 'risk'
  /** Open cases its teams can carry; null = no limit. */
  capacity: number | null
  /** Open cases, waiting and breached ones; counting stops at `countMost`. */
  open: number
  unassigned: number
  breached: number
  /** Whether the person may take cases from it. */
  claimable: boolean
  createdAt: string
}
