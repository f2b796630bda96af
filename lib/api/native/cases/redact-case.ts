import 'server-only'
import { redactCase } from '@/lib/cases/commands/redact-case'
import { operation } from '../operation'
import { changeCase, versionSeen } from './on-case'

export const redactCaseOperation = operation({
  method: 'delete',
  path: '/v1/cases/{token}',
  summary: 'Redact a case: its values and people are gone for good, its times and chain stay',
  permission: 'case:redact',
  answers: { 200: 'Case' },
  run: (call) =>
    changeCase(call, (tx, caseId) => redactCase(call.actor, { caseId, version: versionSeen(call.headers) }, tx)),
})
