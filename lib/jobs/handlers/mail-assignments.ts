import 'server-only'
import { createHash } from 'node:crypto'
import type { Task } from 'graphile-worker'
import { z } from 'zod'
import { priorityName } from '@/lib/cases/names'
import { env } from '@/lib/env'
import { AppError } from '@/lib/kernel/errors'
import { log } from '@/lib/log'
import { sendMail } from '@/lib/mail/send-mail'
import { type AssignedCase, assignmentLetter } from '@/lib/notifications/assignment-letter'

const payloadSchema = z.object({ environmentId: z.uuid(), userId: z.uuid() })
const timeoutMs = 20_000

interface Row extends Omit<AssignedCase, 'priority'> {
  ids: string[]
  priority: number
  email: string
  slug: string
  environment: string
}

/**
 * Tells a person by e-mail of the cases they were given and have not looked at in the bell, in one letter. What was given
 * to somebody else meanwhile is left out; a letter that a server refuses for good is not tried again.
 */
export const mailAssignments: Task = async (payload, { query }) => {
  const { environmentId, userId } = payloadSchema.parse(payload)
  if (!env().SMTP_URL) return
  const { rows } = await query<Row & { [column: string]: unknown }>(
    `select array_agg(n.id) as ids, c.number, q.name as queue, c.priority, c.sla_deadline as deadline,
       c.assignment_reason as reason, u.email, e.slug, e.name as environment
     from notifications n join cases c on c.id = n.case_id and c.assignee_id = n.user_id and c.resolved_at is null
     join queues q on q.id = c.queue_id join environments e on e.id = n.environment_id
     join users u on u.id = n.user_id and u.disabled_at is null
     join memberships m on m.environment_id = n.environment_id and m.user_id = n.user_id
     where n.environment_id = $1 and n.user_id = $2 and n.kind = 'assigned' and n.mailed_at is null and n.read_at is null
       and n.created_at > now() - interval '1 hour'
     group by c.id, q.id, u.id, e.id order by c.number`,
    [environmentId, userId],
  )
  const [first] = rows
  if (!first) return
  const ids = rows.flatMap((row) => row.ids)
  const letter = assignmentLetter(
    rows.map((row) => ({ ...row, priority: priorityName(row.priority) })),
    { address: env().NEXTAUTH_URL.replace(/\/$/, ''), environment: { slug: first.slug, name: first.environment } },
  )
  const messageId = `assigned.${createHash('sha256').update(ids.join()).digest('hex').slice(0, 32)}`
  await sendMail({ to: [first.email], ...letter, messageId, timeoutMs }).catch((error: unknown) => {
    if (!(error instanceof AppError) || error.code !== 'mail_refused') throw error
    log.warn({ code: error.code, notifications: ids.length }, 'the mail server refuses a letter to an assignee')
  })
  await query('update notifications set mailed_at = now() where id = any ($1::uuid[])', [ids])
}
