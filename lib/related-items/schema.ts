import { z } from 'zod'

const id = z.uuid('must be an id.')
/** Two years. */
const targetMinutesMost = 1_051_200

export const createCaseTargetInput = z.strictObject({
  caseId: id,
  name: z.string().min(1).max(500),
  /** Key or name of the status to be reached. */
  status: z.string().trim().min(1).max(200),
  targetMinutes: z.number().int().min(1).max(targetMinutesMost),
})
export const caseTargetIdInput = z.strictObject({ caseId: id, targetId: id })
export const createCaseLinkInput = z.strictObject({ caseId: id, linkedCaseId: id })
export const caseLinkIdInput = z.strictObject({ caseId: id, linkId: id })

/** Where a target stands; the first two follow from the clock, the last two stay. */
export const targetStatuses = ['active', 'overdue', 'met', 'not_met'] as const
export type TargetStatus = (typeof targetStatuses)[number]

export const relatedKinds = ['comment', 'contact', 'file', 'target', 'link', 'custom'] as const
export type RelatedKind = (typeof relatedKinds)[number]

/** What hangs on a case, whatever table it is in (related_items in lib/db/sql). Instants are ISO text. */
export interface RelatedItem {
  id: string
  caseId: string
  kind: RelatedKind
  createdAt: string
  updatedAt: string | null
  creatorKind: string | null
  creatorId: string | null
  onBehalfOf: string | null
  content: Record<string, unknown>
}

/** What a case's own row does not say of it. */
export interface CaseSurroundings {
  /** The nearest target that is not met yet. */
  nextTargetAt: string | null
  queueIsDefault: boolean
  lastActor: { kind: string; id: string | null; onBehalfOf: string | null } | null
}
