/** One Merkle root over the heads of the case chains that moved since the anchor before; hashes in hexadecimal. */
export interface AnchorView {
  number: number
  cases: number
  events: number
  root: string
  /** Chains the root to every anchor before it. */
  hash: string
  afterEventId: string | null
  uptoEventId: string
  createdAt: string
}

/** What the trail says now of what an anchor recorded. */
export interface AnchorCheck {
  valid: boolean
  /** Whether the anchor still follows from the one before it. */
  chained: boolean
  /** The root drawn anew from the events. */
  root: string
  /** The first case whose own chain breaks, and where; null where events were added, taken away or replaced with their hashes. */
  firstBadCaseId: string | null
  firstBadSeq: number | null
}
