export interface DispatchedEvent {
  id: string
  environmentId: string
  caseId: string | null
  type: string
  actorKind: string
  actorId: string | null
  subjectId: string
  payload: Record<string, unknown>
}

export interface PersonOnCase {
  assigneeId: string | null
  queueId: string
}

export type NotificationKind = 'assigned' | 'mentioned' | 'sla' | 'lead' | 'approval' | 'away' | 'webhook' | 'workflow'

export interface Notification {
  environment_id: string
  user_id: string
  event_id: string
  case_id: string | null
  kind: NotificationKind
}

/** The teams these events give cases to. */
export const teamsNamed = (events: DispatchedEvent[]): string[] => [
  ...new Set(events.flatMap((event) => givenTeam(event))),
]

/** Whom each event concerns; nobody is told of what they did themselves. `teams`: who is in those that are named. */
export const notificationsOf = (
  events: DispatchedEvent[],
  cases: Map<string, PersonOnCase>,
  teams: Map<string, string[]> = new Map(),
): Notification[] =>
  events.flatMap((event) =>
    [
      ...concerned(event, event.caseId ? cases.get(event.caseId) : undefined),
      ...givenTeam(event).flatMap((teamId) => (teams.get(teamId) ?? []).flatMap((id) => person(id, 'assigned'))),
    ]
      .filter(([userId]) => userId !== event.actorId)
      .map(([userId, kind]) => ({
        environment_id: event.environmentId,
        user_id: userId,
        event_id: event.id,
        case_id: event.caseId ?? caseNamed(event),
        kind,
      })),
  )

function concerned(event: DispatchedEvent, onCase: PersonOnCase | undefined): [string, NotificationKind][] {
  const { payload } = event
  switch (event.type) {
    case 'case.created':
    case 'case.escalated':
      return person(payload.assigneeId, 'assigned')
    case 'case.assigned':
      return newAssignee(payload)
    case 'case.commented':
      return Array.isArray(payload.mentions) ? payload.mentions.flatMap((id) => person(id, 'mentioned')) : []
    case 'case.holder_away':
      return Array.isArray(payload.managerIds) ? payload.managerIds.flatMap((id) => person(id, 'away')) : []
    case 'sla.warning':
    case 'sla.critical':
    case 'sla.breached':
      return person(onCase?.assigneeId, 'sla')
    case 'case.proposal_returned':
    case 'case.proposal_voided':
      return person(payload.makerId, 'approval')
    case 'workflow_run.failed':
    case 'workflow_run.stuck':
      return person(payload.ownerId, 'workflow')
    case 'workflow_run.notified':
      return Array.isArray(payload.userIds) ? payload.userIds.flatMap((id) => person(id, 'workflow')) : []
    default:
      return []
  }
}

/** An event that is not in a case's trail can be about one all the same. */
const caseNamed = ({ payload }: DispatchedEvent): string | null =>
  typeof payload.caseId === 'string' ? payload.caseId : null

function newAssignee({ from, to }: Record<string, unknown>): [string, NotificationKind][] {
  const before = (from as { assigneeId?: unknown } | undefined)?.assigneeId
  const after = (to as { assigneeId?: unknown } | undefined)?.assigneeId
  return before === after ? [] : person(after, 'assigned')
}

/** The team a case is given to while no person is: one of them is to take it. */
function givenTeam({ type, payload }: DispatchedEvent): string[] {
  const { from, to } =
    type === 'case.created' ? { from: {}, to: payload } : type === 'case.assigned' ? payload : { from: {}, to: {} }
  const before = (from ?? {}) as Holders
  const after = (to ?? {}) as Holders
  const given = typeof after.assignedTeamId === 'string' && after.assignedTeamId !== before.assignedTeamId
  return given && !after.assigneeId ? [after.assignedTeamId as string] : []
}

interface Holders {
  assigneeId?: unknown
  assignedTeamId?: unknown
}

const person = (id: unknown, kind: NotificationKind): [string, NotificationKind][] =>
  typeof id === 'string' ? [[id, kind]] : []
