import 'server-only'
import { z } from 'zod'
import { type CreatedCase, createCase } from '@/lib/cases/commands/create-case'
import { caseTypes, entityCategories, priorities } from '@/lib/cases/names'
import { type CreateCaseInput, maximumSlaSeconds, metadataSchema, tagsSchema } from '@/lib/cases/schema'
import { objectsPerCase } from '@/lib/objects/schema'
import { caseJson } from '../case-json'
import { entityBody, entityObject, objectBody, objectInputOf } from '../object-body'
import { type Answer, operation } from '../operation'
import { foreignPerson, namesPerson, personOrForeign, personWord, token } from '../words'

const needed = { when: () => true, params: { code: 'required' } }

export const createCaseBody = z
  .strictObject({
    type: z.enum(caseTypes).optional(),
    entity_category: z.enum(entityCategories).optional(),
    assigned_to: personOrForeign.nullable().optional(),
    entity: entityBody.optional(),
    external_reference: z.string().min(1).max(255).optional(),
    metadata: metadataSchema.optional(),
    case_template_id: token('template').optional(),
    title: z.string().trim().min(1).max(300).optional(),
    priority: z.enum(priorities).optional(),
    risk_score: z.number().int().min(0).max(100).optional(),
    case_queue_id: token('queue').optional(),
    assigned_team_id: token('team').optional(),
    object_ids: z.array(token('object')).max(objectsPerCase).optional(),
    objects: z.array(objectBody).max(objectsPerCase).optional(),
    fields: z.record(z.string().min(1).max(200), z.json()).optional(),
    tags: tagsSchema.optional(),
    sla_expires_in_seconds: z.number().int().min(1).max(maximumSlaSeconds).nullable().optional(),
    creator_email_address: z.email('must be an e-mail address.').max(320).optional(),
    subject_key: z.string().min(1).max(255).optional(),
  })
  .refine((body) => body?.type !== undefined || body?.case_template_id !== undefined, {
    ...needed,
    path: ['type'],
    error: 'type is required unless case_template_id names a template.',
  })
  .refine((body) => body?.entity_category !== undefined || body?.case_template_id !== undefined, {
    ...needed,
    path: ['entity_category'],
    error: 'entity_category is required unless case_template_id names a template.',
  })
type Body = z.output<typeof createCaseBody>

function warningsOf(body: Body): string[] {
  return body.assigned_to && !namesPerson(body.assigned_to) ? [foreignPerson(body.assigned_to)] : []
}

function inputOf(body: Body): CreateCaseInput {
  const entity = body.entity && [entityObject(body.entity, body.entity_category)]
  return {
    templateId: body.case_template_id,
    type: body.type,
    entityCategory: body.entity_category,
    title: body.title,
    priority: body.priority,
    riskScore: body.risk_score,
    queueId: body.case_queue_id,
    assignee: body.assigned_to && namesPerson(body.assigned_to) ? personWord(body.assigned_to) : undefined,
    assignedTeamId: body.assigned_team_id,
    objectIds: body.object_ids,
    objects: [...(entity ?? []), ...(body.objects ?? []).map(objectInputOf)],
    fields: body.fields,
    tags: body.tags,
    externalReference: body.external_reference,
    subjectKey: body.subject_key,
    metadata: body.metadata,
    slaExpiresInSeconds: body.sla_expires_in_seconds,
    warnings: warningsOf(body),
  }
}

function draw(created: CreatedCase, body: Body): Answer {
  const warnings = warningsOf(body)
  const folded = created.outcome === 'folded'
  return {
    status: folded ? 200 : 201,
    data: caseJson(created.case),
    meta: { ...(folded ? { folded: true } : {}), ...(warnings.length > 0 ? { warnings } : {}) },
  }
}

export const createCaseOperation = operation({
  method: 'post',
  path: '/v1/cases',
  summary: 'Create a case, or fold into the open one of the same subject',
  permission: 'case:create',
  body: createCaseBody,
  answers: { 201: 'Case', 200: 'Case' },
  async run({ actor, body, idempotency }) {
    const asked = { ...actor, onBehalfOf: body.creator_email_address }
    return draw(await createCase(asked, inputOf(body), { idempotency }), body)
  },
  redraw: (result, { body }) => draw(result as CreatedCase, body),
})
