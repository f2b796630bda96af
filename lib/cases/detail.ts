import type { TemplateField } from '@/lib/fields/schema'
import type { FileView } from '@/lib/files/schema'
import type { ObjectType } from '@/lib/objects/names'
import type { OtherClockView } from '@/lib/sla/schema'
import type { TemplateDefinition } from '@/lib/templates/schema'
import type { CaseListRow } from './list-row'
import type { CaseView } from './view'

/** Everything the case page shows but the timeline, which loads by itself. Instants are ISO text. */
export interface CaseDetail {
  case: CaseView
  definition: TemplateDefinition
  objects: AttachedObjectView[]
  files: FileView[]
  comments: CommentView[]
  proposal: ProposalView | null
  clock: ClockView | null
  otherClocks: OtherClockView[]
  /** Names of people met anywhere above, by id. */
  people: Record<string, string>
}

export interface AttachedObjectView {
  id: string
  type: ObjectType
  title: string
  status: string | null
  externalReference: string | null
  occurredAt: string | null
  data: Record<string, unknown>
  version: number
  mode: 'live' | 'snapshot'
  attachedAt: string
  updatedAt: string
}

export interface CommentView {
  id: string
  message: string
  authorKind: string
  authorId: string | null
  onBehalfOf: string | null
  createdAt: string
  editedAt: string | null
}

export interface ProposalView {
  id: string
  decision: string
  reasonCode: string | null
  narrative: string
  makerId: string
  createdAt: string
}

/** The arithmetic of the deadline: started + target + pauses. */
export interface ClockView {
  source: 'template' | 'policy' | 'queue' | 'manual'
  startedAt: string
  targetSeconds: number
  warningSeconds: number
  criticalSeconds: number
  stoppedAt: string | null
  /** Which minutes count; null = every one. */
  calendar: { name: string; timeZone: string } | null
  /** Whose target it is, where a policy set it. */
  policy: { name: string; version: number } | null
  /** `countedMs`: what of the pause the deadline moved by; null while it goes on. */
  pauses: { pausedAt: string; resumedAt: string | null; reason: string; countedMs: number | null }[]
}

/** One line of the timeline, with its place in the chain. */
export interface TimelineEntry {
  id: string
  seq: number
  type: string
  actorKind: string
  actorId: string | null
  actorName: string | null
  onBehalfOf: string | null
  via: string
  /** Of a workflow's deed: the step that did it, with its round where it stands in a loop. */
  step?: string
  payload: Record<string, unknown>
  at: string
  caseVersion: number | null
  hash: string
}

/** What the panel beside a list shows of a case; sensitive values are masked in it. */
export interface CasePeek {
  case: CaseListRow
  /** How its deadline came about. */
  clock: ClockView | null
  fields: (Pick<TemplateField, 'key' | 'label' | 'type' | 'options'> & { value: unknown })[]
  objects: { id: string; type: ObjectType; title: string; status: string | null }[]
  comments: { id: string; message: string; author: string; createdAt: string }[]
  commentsCount: number
}
