import { type Facts, fileAction, instant, list, named, quoted, shown, text } from './facts'
import type { EventGroup, EventType } from './names'

/** An event as the timeline reads it; of a case's entry everything else is its place in the chain. */
export interface TrailEvent {
  type: string
  actorKind: string
  actorId: string | null
  actorName: string | null
  onBehalfOf: string | null
  payload: Record<string, unknown>
}

export interface Described {
  /** What was done, after the name of who did it: "moved the case from First to Second". */
  action: string
  /** Why, as the person gave it. */
  reason?: string
  /** Each thing that changed, from what to what. */
  changes?: { label: string; from: string; to: string }[]
}

interface Entry {
  group: EventGroup
  describe(facts: Facts): Described
}

const fromTo = (facts: Facts) => `from ${text(facts, 'from', 'name')} to ${text(facts, 'to', 'name')}`

const entries: Record<EventType, Entry> = {
  'case.created': {
    group: 'changes',
    describe: (facts) => ({
      action: `created the case${from(facts)}${givenTo(facts)}`,
      reason: text(facts, 'assignmentReason'),
    }),
  },
  'case.folded': { group: 'changes', describe: () => ({ action: 'folded another request into this open case' }) },
  'case.assigned': { group: 'assignments', describe: assigned },
  'case.unassigned': {
    group: 'assignments',
    describe: (facts) => ({ action: `took the case from ${assignees(facts, 'from')}` }),
  },
  'case.claimed': { group: 'assignments', describe: () => ({ action: 'took the case' }) },
  'case.holder_away': {
    group: 'assignments',
    describe: (facts) => ({
      action: `asked those who lead who goes on: ${named(facts, facts.payload.assigneeId)} is away${facts.payload.awayTo ? ` until ${instant(facts, facts.payload.awayTo)}` : ''} and had begun it`,
    }),
  },
  'case.released': { group: 'assignments', describe: released },
  'case.status_changed': {
    group: 'changes',
    describe: (facts) => ({ action: `changed the status ${fromTo(facts)}`, reason: list(facts, 'reasonCodes') }),
  },
  'case.escalated': {
    group: 'decisions',
    describe: (facts) => ({
      action: `escalated the case${facts.payload.assigneeId ? ` to ${named(facts, facts.payload.assigneeId)}` : ''}`,
      reason: text(facts, 'reason'),
    }),
  },
  'case.priority_set': {
    group: 'changes',
    describe: (facts) => ({
      action: `changed the priority from ${text(facts, 'from')} to ${text(facts, 'to')}`,
      changes: deadline(facts),
    }),
  },
  'case.deadline_set': {
    group: 'changes',
    describe: (facts) => ({
      action: text(facts, 'source') === 'policy' ? 'put the deadline back to policy' : 'set the deadline by hand',
      reason: text(facts, 'reason'),
      changes: deadline(facts),
    }),
  },
  'case.updated': { group: 'changes', describe: updated },
  'case.moved': {
    group: 'assignments',
    describe: (facts) => ({
      action: `moved the case from ${named(facts, facts.payload.from)} to ${named(facts, facts.payload.to)}`,
      reason: text(facts, 'rule') ? `Rule ${quoted(text(facts, 'rule'))}` : text(facts, 'reason'),
      changes: deadline(facts),
    }),
  },
  'case.snoozed': {
    group: 'changes',
    describe: (facts) => ({
      action: `snoozed the case until ${instant(facts, facts.payload.until)}`,
      reason: text(facts, 'reason'),
    }),
  },
  'case.woken': { group: 'system', describe: () => ({ action: 'ended the snooze' }) },
  'case.checklist_item_set': {
    group: 'changes',
    describe: (facts) => ({
      action: `${facts.payload.done ? 'ticked' : 'opened again'} ${quoted(text(facts, 'label'))}`,
    }),
  },
  'case.commented': {
    group: 'notes',
    describe: (facts) => ({ action: 'wrote a note', reason: text(facts, 'message') }),
  },
  'case.objects_attached': { group: 'changes', describe: attached },
  'case.object_detached': {
    group: 'changes',
    describe: (facts) => ({ action: `detached ${named(facts, facts.payload.objectId)}` }),
  },
  'case.file_attached': { group: 'changes', describe: (facts) => fileAction(facts, 'attached') },
  'case.file_deleted': { group: 'changes', describe: (facts) => fileAction(facts, 'deleted') },
  'case.file_restored': { group: 'changes', describe: (facts) => fileAction(facts, 'restored') },
  'object.updated': {
    group: 'system',
    describe: (facts) => ({ action: `received news of ${quoted(text(facts, 'title'))}` }),
  },
  'object.status_set': {
    group: 'decisions',
    describe: (facts) => ({
      action: `set ${quoted(text(facts, 'title'))} from ${text(facts, 'from') || 'no status'} to ${text(facts, 'to')}`,
      reason: text(facts, 'note'),
    }),
  },
  'case.decision_proposed': {
    group: 'decisions',
    describe: (facts) => ({ action: `proposed to decide: ${text(facts, 'decision')}`, reason: narrative(facts) }),
  },
  'case.proposal_returned': {
    group: 'decisions',
    describe: (facts) => ({
      action: `returned the proposal to ${named(facts, facts.payload.makerId)}`,
      reason: text(facts, 'comment'),
    }),
  },
  'case.proposal_voided': {
    group: 'decisions',
    describe: (facts) => ({
      action: 'voided the proposal: what it rested on had changed',
      changes: changed(facts, 'difference'),
    }),
  },
  'case.decided': {
    group: 'decisions',
    describe: (facts) => ({
      action: `decided: ${text(facts, 'decision')}${agreed(facts)}`,
      reason: narrative(facts),
    }),
  },
  'sla.warning': {
    group: 'system',
    describe: (facts) => ({ action: `warned: the deadline is ${instant(facts, facts.payload.deadline)}` }),
  },
  'sla.critical': {
    group: 'system',
    describe: (facts) => ({ action: `marked the deadline critical: ${instant(facts, facts.payload.deadline)}` }),
  },
  'sla.breached': {
    group: 'system',
    describe: (facts) => ({ action: `marked the deadline missed: ${instant(facts, facts.payload.deadline)}` }),
  },
  'sla.resumed': {
    group: 'system',
    describe: (facts) => ({ action: 'resumed the clock: the pause was the longest allowed', changes: deadline(facts) }),
  },
}

const known = (type: string): Entry | undefined => (entries as Record<string, Entry>)[type]

export const eventGroup = ({ type, actorKind }: Pick<TrailEvent, 'type' | 'actorKind'>): EventGroup =>
  actorKind === 'system' ? 'system' : (known(type)?.group ?? 'changes')

/** The event in words, with the names the trail came with. A type nobody here knows is said as it is spelled. */
export const describeEvent = (event: TrailEvent, words: Omit<Facts, 'payload'>): Described => {
  const described = known(event.type)?.describe({ ...words, payload: event.payload })
  if (!described) return { action: event.type.replace(/^\w+\./, '').replaceAll('_', ' ') }
  return { ...described, reason: described.reason || undefined }
}

/** Who did it, as the timeline names them. */
export function eventActor({ actorKind, actorName, actorId, onBehalfOf }: TrailEvent): string {
  const behalf = onBehalfOf ? ` for ${onBehalfOf}` : ''
  if (actorKind === 'system') return 'Docket'
  if (actorKind === 'apiKey') return `${actorName ?? 'An API key'}${behalf}`
  if (actorKind === 'workflow') return onBehalfOf ? `Workflow ${onBehalfOf}` : 'A workflow'
  return actorName ?? (actorId ? 'A former member' : 'Somebody')
}

function from({ payload }: Facts): string {
  return typeof payload.template === 'string' ? ` from ${payload.template}` : ''
}

function givenTo(facts: Facts): string {
  return text(facts, 'assignmentReason') ? `, for ${named(facts, facts.payload.assigneeId)}` : ''
}

function assignees(facts: Facts, side: 'from' | 'to'): string {
  const { assigneeId, assignedTeamId } = (facts.payload[side] ?? {}) as Record<string, unknown>
  const names = [assigneeId, assignedTeamId].filter(Boolean).map((id) => named(facts, id))
  return names.join(' and ') || 'nobody'
}

function assigned(facts: Facts): Described {
  const before = assignees(facts, 'from')
  return {
    action: `assigned the case to ${assignees(facts, 'to')}${before === 'nobody' ? '' : `, from ${before}`}`,
    reason: text(facts, 'reason'),
  }
}

function released(facts: Facts): Described {
  const reason = text(facts, 'reason')
  if (reason === 'lease_expired')
    return { action: `gave the case back to its queue: ${named(facts, facts.payload.assigneeId)} had left it` }
  if (reason === 'away')
    return {
      action: `gave the case back to its queue: ${named(facts, facts.payload.assigneeId)} is away and had not begun it`,
    }
  return { action: 'gave the case back to its queue', reason: reason === 'released' ? undefined : reason }
}

function attached(facts: Facts): Described {
  const ids = Array.isArray(facts.payload.objectIds) ? facts.payload.objectIds : []
  const names = ids.slice(0, 3).map((id) => named(facts, id))
  return { action: `attached ${names.join(', ')}${ids.length > 3 ? ` and ${ids.length - 3} more` : ''}` }
}

function updated(facts: Facts): Described {
  const changes = changed(facts, 'changes')
  const [only] = changes
  return { action: changes.length === 1 && only ? `changed ${only.label}` : 'changed details', changes }
}

const changed = (facts: Facts, member: 'changes' | 'difference') =>
  (Array.isArray(facts.payload[member]) ? (facts.payload[member] as Record<string, unknown>[]) : []).map((change) => ({
    label: facts.label(String(change.field)),
    from: shown(change.from),
    to: shown(change.to),
  }))

function deadline(facts: Facts) {
  const change = facts.payload.deadline as { from?: unknown; to?: unknown } | null | undefined
  if (!change || typeof change !== 'object') return undefined
  return [{ label: 'Deadline', from: instant(facts, change.from), to: instant(facts, change.to) }]
}

const narrative = (facts: Facts) =>
  [text(facts, 'reasonCode').replaceAll('_', ' '), text(facts, 'narrative')].filter(Boolean).join(': ')

const agreed = (facts: Facts) =>
  facts.payload.makerId ? `, as ${named(facts, facts.payload.makerId)} had proposed` : ''
