import type { NotificationView } from '@/lib/notifications/client'

/** What happened, in a sentence without its object: the case stands below it. */
export function notificationSentence({ kind, eventType, actorName, subjectName, teamName }: NotificationView): string {
  if (kind === 'assigned') {
    const to = teamName ? `your team ${teamName}` : 'you'
    return actorName ? `${actorName} assigned a case to ${to}` : `A case was assigned to ${to}`
  }
  if (kind === 'mentioned') return `${actorName ?? 'Somebody'} mentioned you`
  if (kind === 'away') return 'The holder of a case is away and had begun it: who goes on?'
  if (kind === 'approval')
    return eventType === 'case.proposal_voided'
      ? 'Your proposed decision no longer holds: the evidence changed'
      : `${actorName ?? 'The approver'} returned your proposed decision`
  if (kind === 'lead') {
    if (eventType === 'sla.breached') return 'A case is past its deadline'
    return eventType === 'sla.critical' ? 'The deadline of a case is very near' : 'The deadline of a case is near'
  }
  if (kind === 'webhook') return `The webhook ${subjectName ?? ''} is paused: nothing has reached it for days`
  if (kind === 'workflow') {
    if (eventType === 'workflow_run.notified') return subjectName ?? 'A workflow has a message for you'
    const how = eventType === 'workflow_run.stuck' ? 'has not moved for a while' : 'failed'
    return `A run of your workflow ${subjectName ?? ''} ${how}`
  }
  if (eventType === 'sla.breached') return 'The deadline of a case of yours has passed'
  return eventType === 'sla.critical'
    ? 'The deadline of a case of yours is very near'
    : 'The deadline of a case of yours is near'
}
