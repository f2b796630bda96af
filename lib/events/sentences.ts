import { type Facts, instant, list, named, quoted, shown, text } from './facts'

export interface Described {
  /** What was done, after the name of who did it: "moved the case from First to Second". */
  action: string
  /** Why, as the person gave it. */
  reason?: string
  /** Each thing that changed, from what to what. */
  changes?: { label: string; from: string; to: string }[]
}

export const deadlineSources: Record<string, string> = {
  policy: 'put the deadline back to policy',
  policy_change: 'counted the deadline anew: the policy changed',
}
const clockNames: Record<string, string> = {
  first_touch: 'for the first touch ',
  approval: 'for the approval ',
  client_response: 'for the client’s answer ',
}
export const clock = (facts: Facts) => clockNames[text(facts, 'clock')] ?? ''

export function from({ payload }: Facts): string {
  return typeof payload.template === 'string' ? ` from ${payload.template}` : ''
}

export function givenTo(facts: Facts): string {
  return text(facts, 'assignmentReason') ? `, for ${named(facts, facts.payload.assigneeId)}` : ''
}

export function assignees(facts: Facts, side: 'from' | 'to'): string {
  const { assigneeId, assignedTeamId } = (facts.payload[side] ?? {}) as Record<string, unknown>
  const names = [assigneeId, assignedTeamId].filter(Boolean).map((id) => named(facts, id))
  return names.join(' and ') || 'nobody'
}

export function assigned(facts: Facts): Described {
  const before = assignees(facts, 'from')
  return {
    action: `assigned the case to ${assignees(facts, 'to')}${before === 'nobody' ? '' : `, from ${before}`}`,
    reason: text(facts, 'reason'),
  }
}

export function released(facts: Facts): Described {
  const reason = text(facts, 'reason')
  if (reason === 'lease_expired')
    return { action: `gave the case back to its queue: ${named(facts, facts.payload.assigneeId)} had left it` }
  if (reason === 'away')
    return {
      action: `gave the case back to its queue: ${named(facts, facts.payload.assigneeId)} is away and had not begun it`,
    }
  return { action: 'gave the case back to its queue', reason: reason === 'released' ? undefined : reason }
}

export function attached(facts: Facts): Described {
  const ids = Array.isArray(facts.payload.objectIds) ? facts.payload.objectIds : []
  const names = ids.slice(0, 3).map((id) => named(facts, id))
  return { action: `attached ${names.join(', ')}${ids.length > 3 ? ` and ${ids.length - 3} more` : ''}` }
}

/** What was brought over, from where, under whose key; and what is known of the life it had there. */
export function imported(facts: Facts): Described {
  const { payload } = facts
  const source = `${text(facts, 'source')}, where it is ${text(facts, 'reference')}`
  const changes = list(facts, 'changed')
  if (changes) return { action: `brought over what changed at ${source}: ${changes}`, reason: keyUsed(facts) }
  const by = (member: string) => (text(facts, member) ? ` by ${text(facts, member)}` : '')
  const made = payload.madeAt ? `; made there ${instant(facts, payload.madeAt)}${by('madeBy')}` : ''
  const ended = payload.endedAt
    ? `; ended there as ${quoted(text(facts, 'status'))} ${instant(facts, payload.endedAt)}${by('endedBy')}`
    : ''
  return { action: `imported the case from ${source}${made}${ended}`, reason: keyUsed(facts) }
}

const keyUsed = (facts: Facts): string => {
  const parts = [text(facts, 'key') && `With the key ${text(facts, 'key')}.`, list(facts, 'notes')]
  return parts.filter(Boolean).join(' ')
}

export function updated(facts: Facts): Described {
  const changes = changed(facts, 'changes')
  const [only] = changes
  return { action: changes.length === 1 && only ? `changed ${only.label}` : 'changed details', changes }
}

export const changed = (facts: Facts, member: 'changes' | 'difference') =>
  (Array.isArray(facts.payload[member]) ? (facts.payload[member] as Record<string, unknown>[]) : []).map((change) => ({
    label: facts.label(String(change.field)),
    from: shown(change.from),
    to: shown(change.to),
  }))

export function deadline(facts: Facts) {
  const change = facts.payload.deadline as { from?: unknown; to?: unknown } | null | undefined
  if (!change || typeof change !== 'object') return undefined
  return [{ label: 'Deadline', from: instant(facts, change.from), to: instant(facts, change.to) }]
}

export const narrative = (facts: Facts) =>
  [text(facts, 'reasonCode').replaceAll('_', ' '), text(facts, 'narrative')].filter(Boolean).join(': ')

export const agreed = (facts: Facts) =>
  facts.payload.makerId ? `, as ${named(facts, facts.payload.makerId)} had proposed` : ''
