import 'server-only'
import { assignmentPolicyOperations } from './assignment-policies'
import { auditOperations } from './audit'
import { calendarOperations } from './calendars'
import { assignmentOperations } from './cases/assignment'
import { attachmentOperations } from './cases/attachments'
import { bulkOperation } from './cases/bulk'
import { checklistOperations } from './cases/checklist'
import { commentOperations } from './cases/comments'
import { createCaseOperation } from './cases/create-case'
import { evidenceOperation } from './cases/evidence'
import { getCaseOperation } from './cases/get-case'
import { listCasesOperation } from './cases/list-cases'
import { caseObjectOperations } from './cases/objects'
import { patchCaseOperation } from './cases/patch-case'
import { proposalOperations } from './cases/proposals'
import { redactCaseOperation } from './cases/redact-case'
import { searchCasesOperation } from './cases/search'
import { statusOperations } from './cases/status'
import { timelineOperation } from './cases/timeline'
import { workOperations } from './cases/work'
import { claimNextOperations } from './claim-next'
import { listEventsOperation } from './events'
import { objectOperations } from './objects'
import { openapiDocument } from './openapi'
import { type Operation, operation } from './operation'
import { peopleOperations } from './people'
import { queueOperations } from './queues'
import { slaPolicyOperations } from './sla-policies'
import { teamOperations } from './teams'
import { templateVersionOperations } from './template-versions'
import { templateOperations } from './templates'
import { viewOperations } from './views'
import { webhookDeliveryOperations } from './webhook-deliveries'
import { webhookOperations } from './webhooks'
import { workflowRunOperations } from './workflows/runs'
import { workflowOperations } from './workflows/workflows'

let document: unknown

const openapiOperation: Operation = operation({
  method: 'get',
  path: '/v1/openapi.json',
  summary: 'This document',
  permission: null,
  answers: { 200: 'Document' },
  bare: true,
  async run() {
    document ??= openapiDocument(operations)
    return { data: document }
  },
})

/** Everything the native shape can be asked: the router and the document are both made of this list. */
export const operations: Operation[] = [
  createCaseOperation,
  listCasesOperation,
  bulkOperation,
  getCaseOperation,
  patchCaseOperation,
  redactCaseOperation,
  searchCasesOperation,
  ...assignmentOperations,
  ...statusOperations,
  ...proposalOperations,
  ...workOperations,
  ...caseObjectOperations,
  ...commentOperations,
  ...attachmentOperations,
  ...checklistOperations,
  timelineOperation,
  evidenceOperation,
  ...claimNextOperations,
  ...queueOperations,
  ...templateOperations,
  ...templateVersionOperations,
  ...objectOperations,
  ...peopleOperations,
  ...viewOperations,
  ...teamOperations,
  ...assignmentPolicyOperations,
  ...workflowOperations,
  ...workflowRunOperations,
  ...slaPolicyOperations,
  ...calendarOperations,
  listEventsOperation,
  ...webhookOperations,
  ...webhookDeliveryOperations,
  ...auditOperations,
  openapiOperation,
]
