import { type Facts, fileAction, instant, list, named, quoted, text } from './facts'
import type { EventGroup, EventType } from './names'
import {
  agreed,
  assigned,
  assignees,
  attached,
  changed,
  clock,
  type Described,
  deadline,
  deadlineSources,
  from,
  givenTo,
  imported,
  narrative,
  released,
  updated,
} from './sentences'

/** An event as the timeline reads it; of a case's entry everything else is its place in the chain. */
export interface TrailEvent {
  type: string
  actorKind: string
  actorId: string | null
  actorName: string | null
  onBehalfOf: string | null
  payload: Record<string, unknown>
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
  'case.imported': { group: 'changes', describe: imported },
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
      action: deadlineSources[text(facts, 'source')] ?? 'set the deadline by hand',
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
  'case.version_moved': {
    group: 'changes',
    describe: (facts) => ({
      action: `moved the case from version ${text(facts, 'from') || 'one'} to ${text(facts, 'to') || 'another'} of its template`,
      changes: facts.payload.status
        ? [{ label: 'Status', from: text(facts, 'status', 'from'), to: text(facts, 'status', 'to') }]
        : undefined,
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
  'case.comment_updated': {
    group: 'notes',
    describe: (facts) => ({ action: 'rewrote a note', reason: text(facts, 'to') }),
  },
  'case.comment_deleted': {
    group: 'notes',
    describe: (facts) => ({ action: 'deleted a note', reason: text(facts, 'message') }),
  },
  'case.linked': {
    group: 'changes',
    describe: (facts) => ({ action: `linked the case to ${text(facts, 'name') || 'another'}` }),
  },
  'case.unlinked': {
    group: 'changes',
    describe: (facts) => ({ action: `unlinked the case from ${text(facts, 'name') || 'another'}` }),
  },
  'case.target_created': {
    group: 'changes',
    describe: (facts) => ({
      action: `promised ${quoted(text(facts, 'name'))}: ${text(facts, 'status')} by ${instant(facts, facts.payload.targetAt)}`,
    }),
  },
  'case.target_deleted': {
    group: 'changes',
    describe: (facts) => ({ action: `took back the promise ${quoted(text(facts, 'name'))}` }),
  },
  'case.deleted': { group: 'changes', describe: () => ({ action: 'deleted the case' }) },
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
  'case.redacted': {
    group: 'decisions',
    describe: (facts) => ({ action: 'redacted the case', reason: text(facts, 'reason') }),
  },
  'sla.warning': {
    group: 'system',
    describe: (facts) => ({
      action: `warned: the deadline ${clock(facts)}is ${instant(facts, facts.payload.deadline)}`,
    }),
  },
  'sla.critical': {
    group: 'system',
    describe: (facts) => ({
      action: `marked the deadline ${clock(facts)}critical: ${instant(facts, facts.payload.deadline)}`,
    }),
  },
  'sla.breached': {
    group: 'system',
    describe: (facts) => ({
      action: `marked the deadline ${clock(facts)}missed: ${instant(facts, facts.payload.deadline)}`,
    }),
  },
  'sla.resumed': {
    group: 'system',
    describe: (facts) => ({ action: 'resumed the clock: the pause was the longest allowed', changes: deadline(facts) }),
  },
}

const known = (type: string): Entry | undefined => (entries as Record<string, Entry>)[type]

export const eventGroup = ({ type, actorKind }: Pick<TrailEvent, 'type' | 'actorKind'>): EventGroup =>
  actorKind === 'system' && type !== 'case.imported' ? 'system' : (known(type)?.group ?? 'changes')

/** The event in words, with the names the trail came with. A type nobody here knows is said as it is spelled. */
export const describeEvent = (event: TrailEvent, words: Omit<Facts, 'payload'>): Described => {
  const described = known(event.type)?.describe({ ...words, payload: event.payload })
  if (!described) return { action: event.type.replace(/^\w+\./, '').replaceAll('_', ' ') }
  return { ...described, reason: described.reason || undefined }
}

/** Who did it, as the timeline names them. */
export function eventActor({
  actorKind,
  actorName,
  actorId,
  onBehalfOf,
}: Pick<TrailEvent, 'actorKind' | 'actorName' | 'actorId' | 'onBehalfOf'>): string {
  const behalf = onBehalfOf ? ` for ${onBehalfOf}` : ''
  if (actorKind === 'system') return 'Docket'
  if (actorKind === 'apiKey') return `${actorName ?? 'An API key'}${behalf}`
  if (actorKind === 'workflow') return onBehalfOf ? `Workflow ${onBehalfOf}` : 'A workflow'
  return actorName ?? (actorId ? 'A former member' : 'Somebody')
}
