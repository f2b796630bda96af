import 'server-only'
import { z } from 'zod'
import { assignCase } from '@/lib/cases/commands/assign-case'
import { commentOnCase } from '@/lib/cases/commands/comment-on-case'
import { decideCase } from '@/lib/cases/commands/decide-case'
import { escalateCase } from '@/lib/cases/commands/escalate-case'
import { moveCase } from '@/lib/cases/commands/move-case'
import { releaseCase } from '@/lib/cases/commands/release-case'
import { setCasePriority } from '@/lib/cases/commands/set-case-priority'
import { setCaseStatus } from '@/lib/cases/commands/set-case-status'
import { snoozeCase } from '@/lib/cases/commands/snooze-case'
import { unassignCase } from '@/lib/cases/commands/unassign-case'
import { updateCase } from '@/lib/cases/commands/update-case'
import { priorities } from '@/lib/cases/names'
import { tagsSchema } from '@/lib/cases/schema'
import type { CaseView } from '@/lib/cases/view'
import { viewCase } from '@/lib/cases/write'
import type { DoorTx } from '@/lib/doors/idempotent'
import type { ApiKeyActor } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { person, speakingFor, token } from '../words'

const bulkMost = 100
const common = {
  case_ids: z
    .array(z.string().min(1).max(200))
    .min(1, 'case_ids names at least one case.')
    .max(bulkMost, `case_ids names at most ${bulkMost} cases.`),
  dry_run: z.boolean().default(false),
}
const action = <Name extends string, Shape extends z.ZodRawShape>(name: Name, shape: Shape) =>
  z.strictObject({ ...common, action: z.literal(name), ...shape })
const text = (most: number) => z.string().trim().min(1).max(most)

/** What can be done to many cases at once. */
export const bulkAction = z.discriminatedUnion('action', [
  action('assign', { assigned_to: person.optional(), assigned_team_id: token('team').optional() }),
  action('unassign', {}),
  action('release', {}),
  action('status', {
    status: text(200),
    reason_codes: z.array(z.string().max(200)).max(50).optional(),
    comment: z.string().trim().max(20_000).optional(),
  }),
  action('decision', {
    decision: text(200),
    reason_code: z.string().trim().max(200).optional(),
    summary: z.string().trim().max(5000).optional(),
    as: person.optional(),
  }),
  action('priority', { priority: z.enum(priorities) }),
  action('move', { case_queue_id: token('queue') }),
  action('escalate', { reason: text(2000), escalate_to: person.optional() }),
  action('snooze', { until: z.iso.datetime({ offset: true }), reason: text(1000) }),
  action('tags', { tags: tagsSchema }),
  action('comment', { message: text(20_000), as: person.optional() }),
])
export type BulkAction = z.output<typeof bulkAction>

/** The command an action stands for. */
export async function runBulkAction(key: ApiKeyActor, caseId: string, body: BulkAction, tx: DoorTx): Promise<CaseView> {
  const actor = speakingFor(key, 'as' in body ? body.as : undefined)
  switch (body.action) {
    case 'assign':
      return assignCase(actor, { caseId, assignee: body.assigned_to, teamId: body.assigned_team_id }, tx)
    case 'unassign':
      return unassignCase(actor, { caseId }, tx)
    case 'release':
      return releaseCase(actor, { caseId }, tx)
    case 'status':
      return setCaseStatus(
        actor,
        { caseId, status: body.status, reasonCodes: body.reason_codes, comment: body.comment },
        tx,
      )
    case 'decision': {
      const words = { decision: body.decision, reasonCode: body.reason_code, narrative: body.summary, as: body.as }
      return (await decideCase(actor, { caseId, ...words }, tx)).case
    }
    case 'priority':
      return setCasePriority(actor, { caseId, priority: body.priority }, tx)
    case 'move':
      return moveCase(actor, { caseId, queueId: body.case_queue_id }, tx)
    case 'escalate':
      return escalateCase(actor, { caseId, reason: body.reason, escalateTo: body.escalate_to }, tx)
    case 'snooze':
      return snoozeCase(actor, { caseId, until: body.until, reason: body.reason }, tx)
    case 'tags':
      return updateCase(actor, { caseId, tags: body.tags }, tx)
    case 'comment':
      await commentOnCase(actor, { caseId, message: body.message, as: body.as }, tx)
      return viewCase(tx, caseId, now())
  }
}
