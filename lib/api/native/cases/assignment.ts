import 'server-only'
import { z } from 'zod'
import { assignCase } from '@/lib/cases/commands/assign-case'
import { claimCase } from '@/lib/cases/commands/claim-case'
import { releaseCase } from '@/lib/cases/commands/release-case'
import { unassignCase } from '@/lib/cases/commands/unassign-case'
import { type Operation, operation } from '../operation'
import { noBody, person, speakingFor, token, version } from '../words'
import { changeCase, versionSeen } from './on-case'

const assignBody = z
  .strictObject({
    assigned_to: person.optional(),
    assigned_team_id: token('team').optional(),
    reason: z.string().trim().max(1000).optional(),
    version,
  })
  .refine((body) => body.assigned_to !== undefined || body.assigned_team_id !== undefined, {
    error: 'Name a person in assigned_to, a team in assigned_team_id, or both.',
    path: ['assigned_to'],
    params: { code: 'required' },
  })

export const assignmentOperations: Operation[] = [
  operation({
    method: 'post',
    path: '/v1/cases/{token}/assign',
    summary: 'Give the case to a person, a team, or both',
    permission: 'case:assign',
    body: assignBody,
    answers: { 200: 'Case' },
    run: (call) =>
      changeCase(call, (tx, caseId) => {
        const { assigned_to: assignee, assigned_team_id: teamId, reason } = call.body
        const seen = versionSeen(call.headers, call.body.version)
        return assignCase(call.actor, { caseId, assignee, teamId, reason, version: seen }, tx)
      }),
  }),
  operation({
    method: 'post',
    path: '/v1/cases/{token}/unassign',
    summary: 'Take the case from person and team; it waits in its queue again',
    permission: 'case:assign',
    body: noBody,
    answers: { 200: 'Case' },
    run: (call) => changeCase(call, (tx, caseId) => unassignCase(call.actor, { caseId }, tx)),
  }),
  operation({
    method: 'post',
    path: '/v1/cases/{token}/release',
    summary: 'Give a claimed case back to its queue',
    permission: 'case:claim',
    body: z.strictObject({ reason: z.string().trim().max(500).optional() }),
    answers: { 200: 'Case' },
    run: (call) => changeCase(call, (tx, caseId) => releaseCase(call.actor, { caseId, reason: call.body.reason }, tx)),
  }),
  operation({
    method: 'post',
    path: '/v1/cases/{token}/claim',
    summary: 'Take the case for a person, for 15 minutes',
    permission: 'case:claim',
    body: z.strictObject({ as: person, version }),
    answers: { 200: 'Case' },
    run: (call) =>
      changeCase(call, (tx, caseId) => {
        const { as } = call.body
        const seen = versionSeen(call.headers, call.body.version)
        return claimCase(speakingFor(call.actor, as), { caseId, as, version: seen }, tx)
      }),
  }),
]
