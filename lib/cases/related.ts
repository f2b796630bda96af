import type { StatusKind } from './names'

export type RelatedReason =
  | { kind: 'object' | 'entity'; title: string }
  /** What the two share is not said again here: it may be a sensitive value. */
  | { kind: 'email' | 'document'; title: null }

/** A case that has something in common with the one at hand; instants are ISO text. */
export interface RelatedCaseView {
  id: string
  number: number
  title: string
  statusName: string
  statusKind: StatusKind
  templateName: string
  decision: string | null
  resolvedAt: string | null
  createdAt: string
  reasons: RelatedReason[]
}
