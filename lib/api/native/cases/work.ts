import 'server-only'
import { z } from 'zod'
import { escalateCase } from '@/lib/cases/commands/escalate-case'
import { setCaseDeadline } from '@/lib/cases/commands/set-case-deadline'
import { snoozeCase } from '@/lib/cases/commands/snooze-case'
import { updateCase } from '@/lib/cases/commands/update-case'
import { maximumSlaSeconds, tagsSchema } from '@/lib/cases/schema'
import { now } from '@/lib/kernel/clock'
import { type Operation, operation } from '../operation'
import { namesPerson, personOrForeign, personWord, version } from '../words'
import { caseAnswer, changeCase, onCase, versionSeen } from './on-case'

const deadlineBody = z
  .strictObject({
    expires_in_seconds: z.number().int().min(1).max(maximumSlaSeconds).nullable().optional(),
    deadline: z.iso.datetime({ offset: true }).optional(),
    reason: z.string().trim().max(1000).optional(),
    version,
  })
  .refine((body) => (body.expires_in_seconds === undefined) !== (body.deadline === undefined), {
    error: 'Send either expires_in_seconds or deadline.',
    path: ['expires_in_seconds'],
    params: { code: 'required' },
  })

/** Seconds from now, rounded up: the deadline is never earlier than the one asked for. */
const secondsUntil = (deadline: string) => Math.ceil((Date.parse(deadline) - now().getTime()) / 1000)

function deadlineOf(body: z.output<typeof deadlineBody>) {
  if (body.expires_in_seconds === null) return null
  return { expiresInSeconds: body.expires_in_seconds ?? secondsUntil(body.deadline ?? '') }
}

export const workOperations: Operation[] = [
  operation({
    method: 'post',
    path: '/v1/cases/{token}/escalate',
    summary: 'Put the case into its status Escalated',
    permission: 'case:update',
    body: z.strictObject({ reason: z.string().trim().min(1).max(2000), escalate_to: personOrForeign.optional() }),
    answers: { 200: 'Case' },
    run: (call) =>
      onCase(call, async (tx, caseId) => {
        const { reason, escalate_to: word } = call.body
        const escalateTo = word && namesPerson(word) ? personWord(word) : undefined
        const answer = caseAnswer(await escalateCase(call.actor, { caseId, reason, escalateTo }, tx))
        if (!word || escalateTo) return answer
        return { ...answer, meta: { warnings: [`escalate_to was “${word.slice(0, 200)}”, which names nobody here.`] } }
      }),
  }),
  operation({
    method: 'post',
    path: '/v1/cases/{token}/snooze',
    summary: 'Put the case out of the way until then; its deadline runs on',
    permission: 'case:update',
    body: z.strictObject({ until: z.iso.datetime({ offset: true }), reason: z.string().trim().min(1).max(1000) }),
    answers: { 200: 'Case' },
    run: (call) => changeCase(call, (tx, caseId) => snoozeCase(call.actor, { caseId, ...call.body }, tx)),
  }),
  operation({
    method: 'put',
    path: '/v1/cases/{token}/sla',
    summary: 'Set the deadline by hand; null takes it away',
    permission: 'case:update',
    body: deadlineBody,
    answers: { 200: 'Case' },
    run: (call) =>
      changeCase(call, (tx, caseId) => {
        const seen = versionSeen(call.headers, call.body.version)
        const { reason } = call.body
        return setCaseDeadline(call.actor, { caseId, deadline: deadlineOf(call.body), reason, version: seen }, tx)
      }),
  }),
  operation({
    method: 'delete',
    path: '/v1/cases/{token}/sla',
    summary: 'Return to the deadline of policy',
    permission: 'case:update',
    answers: { 200: 'Case' },
    run: (call) => changeCase(call, (tx, caseId) => setCaseDeadline(call.actor, { caseId, deadline: 'policy' }, tx)),
  }),
  operation({
    method: 'put',
    path: '/v1/cases/{token}/tags',
    summary: 'Replace the tags',
    permission: 'case:update',
    body: z.strictObject({ tags: tagsSchema, version }),
    answers: { 200: 'Case' },
    run: (call) =>
      changeCase(call, (tx, caseId) => {
        const seen = versionSeen(call.headers, call.body.version)
        return updateCase(call.actor, { caseId, tags: call.body.tags, version: seen }, tx)
      }),
  }),
]
