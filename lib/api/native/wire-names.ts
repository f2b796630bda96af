import { isUuid, type TokenKind, toToken } from '@/lib/kernel/ids'

export const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** Members of commands that are called otherwise on the wire. */
const renamed: Record<string, string> = {
  assignee: 'assigned_to',
  assigneeId: 'assigned_to',
  assignedTo: 'assigned_to',
  teamId: 'assigned_team_id',
  queueId: 'case_queue_id',
  templateId: 'case_template_id',
  narrative: 'summary',
  expiresInSeconds: 'expires_in_seconds',
}
/** Below these stand the caller's own names. */
const documents = new Set(['definition', 'document'])
const theirs = new Set(['fields', 'metadata', 'data', 'checklist'])

/** `objects.0.externalReference` -> `objects.0.external_reference`. */
export function wireField(field: string | undefined): string | undefined {
  if (field === undefined) return undefined
  const parts = field.split('.')
  // a template's document is ours throughout, its fields too
  if (documents.has(parts[0] ?? '')) return parts.map(snake).join('.')
  const border = parts.findIndex((part) => theirs.has(part))
  return parts.map((part, index) => (border >= 0 && index > border ? part : (renamed[part] ?? snake(part)))).join('.')
}

const idKinds: Record<string, TokenKind> = {
  assigneeId: 'user',
  holderId: 'user',
  makerId: 'user',
  checkerId: 'user',
  by: 'user',
  mentions: 'user',
  assignedTeamId: 'team',
  queueId: 'queue',
  templateId: 'template',
  objectId: 'object',
  objectIds: 'object',
  commentId: 'comment',
  proposalId: 'proposal',
  followUpCaseId: 'case',
  followsCaseId: 'case',
  apiKeyId: 'apiKey',
  workflowId: 'workflow',
  runId: 'workflowRun',
  runIds: 'workflowRun',
  rerunOf: 'workflowRun',
}

/** What an event or a refusal says, in wire names and tokens. */
export function wirePayload(value: unknown, key = '', kind: TokenKind | undefined = idKinds[key]): unknown {
  if (typeof value === 'string' && key === 'field') return wireField(value)
  if (typeof value === 'string') return kind && isUuid(value) ? toToken(kind, value) : value
  if (Array.isArray(value)) return value.map((entry) => wirePayload(entry, '', kind))
  if (!(value instanceof Object)) return value
  if (theirs.has(key)) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      renamed[name] ?? snake(name),
      wirePayload(member, name, idKinds[name] ?? kind),
    ]),
  )
}
