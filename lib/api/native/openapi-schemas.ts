import { caseTypes, entityCategories, priorities, riskTiers, statusKinds } from '@/lib/cases/names'
import { mediaTypeNames } from '@/lib/files/names'
import { objectTypes } from '@/lib/objects/names'
import { assignmentMethods, assignmentSorts, sourceKinds } from '@/lib/routing/names'
import { webhookSchemas } from './openapi-webhooks'
import { templateSchemas } from './template-schemas'

type Json = Record<string, unknown>

const text = { type: 'string' }
const count = { type: 'integer', minimum: 0 }
const yes = { type: 'boolean' }
const anything = { type: 'object', additionalProperties: true }
const time = { type: 'string', format: 'date-time' }
const words = (values: readonly string[]): Json => ({ type: 'string', enum: values })
const orNull = (schema: Json): Json => ({ anyOf: [schema, { type: 'null' }] })
const listOf = (items: Json): Json => ({ type: 'array', items })
const ref = (name: string): Json => ({ $ref: `#/components/schemas/${name}` })
/** Every member is always there. */
const object = (properties: Json): Json => ({ type: 'object', properties, required: Object.keys(properties) })

const caseMembers = {
  token: { ...text, examples: ['cas_01jq3x9a1mf7zv2c8d4e5g6h7j'] },
  name: { ...text, examples: ['CAS-000142'] },
  title: text,
  type: words(caseTypes),
  status: text,
  status_kind: words(statusKinds),
  entity_category: words(entityCategories),
  priority: words(priorities),
  assigned_to: orNull(text),
  assigned_team_id: orNull(text),
  case_queue_id: text,
  case_template_id: text,
  case_template_version: count,
  sla_deadline: orNull(time),
  sla_status: orNull(words(['On Track', 'Warning', 'Critical', 'Breached'])),
  sla_paused: yes,
  open_alerts_count: count,
  total_entities_count: count,
  risk_tier: orNull(words(riskTiers)),
  risk_score: { type: 'integer', minimum: 0, maximum: 100 },
  decision: orNull(text),
  resolution: orNull(text),
  external_reference: orNull(text),
  metadata: anything,
  fields: anything,
  tags: listOf(text),
  version: count,
  created_at: time,
  updated_at: time,
  assigned_at: orNull(time),
  closed_at: orNull(time),
  creator: ref('Actor'),
}

const objectMembers = {
  token: text,
  type: words(objectTypes),
  external_reference: orNull(text),
  title: text,
  status: orNull(text),
  occurred_at: orNull(time),
  data: anything,
  version: count,
  updated_at: time,
}

const anchorMembers = {
  number: count,
  cases_count: count,
  events_count: count,
  root: { ...text, description: 'Merkle root, hexadecimal' },
  hash: { ...text, description: 'SHA-256 of the hash before, the number and the root, hexadecimal' },
  after_event: orNull(text),
  upto_event: text,
  created_at: time,
}

/** What answers carry, by the names the operations use; `…List` is a list of the one before. */
export const answerSchemas: Record<string, Json> = {
  ...webhookSchemas,
  Actor: object({
    type: words(['member', 'api_key', 'workflow', 'system']),
    token: orNull(text),
    on_behalf_of: orNull(text),
  }),
  Case: object(caseMembers),
  CaseWithProposal: object({ ...caseMembers, proposal: ref('Proposal') }),
  Proposal: object({
    token: text,
    decision: text,
    reason_code: orNull(text),
    summary: text,
    maker: text,
    created_at: time,
  }),
  ClaimedCase: object({ case: ref('Case'), why: listOf(text) }),
  BulkOutcome: { ...object({ case_id: text, ok: yes, status: count }), description: 'With case or error.' },
  BulkResult: listOf(ref('BulkOutcome')),
  Object: object({ ...objectMembers, created_at: time }),
  AttachedObject: object({ ...objectMembers, mode: words(['live', 'snapshot']), attached_at: time }),
  Attachment: object({
    token: text,
    name: text,
    description: text,
    media_type: words(mediaTypeNames),
    bytes: count,
    sha256: text,
    author: ref('Actor'),
    created_at: time,
  }),
  Comment: object({ token: text, message: text, author: ref('Actor'), created_at: time, edited_at: orNull(time) }),
  ChecklistItem: object({
    key: text,
    label: text,
    required_for: listOf(text),
    done: yes,
    done_by: orNull(text),
    done_at: orNull(time),
  }),
  Event: object({
    token: text,
    type: text,
    actor: ref('Actor'),
    via: text,
    case_version: orNull(count),
    details: anything,
    created_at: time,
  }),
  Anchor: object(anchorMembers),
  CheckedAnchor: object({
    ...anchorMembers,
    check: object({ valid: yes, chained: yes, root: text, first_bad_case: orNull(text), first_bad_seq: orNull(count) }),
  }),
  Queue: object({
    token: text,
    key: text,
    name: text,
    color: text,
    order: words(['deadline', 'priority', 'age', 'risk']),
    is_default: yes,
    admission_rules: listOf(ref('AdmissionRule')),
    team_ids: listOf(text),
    sla: orNull(anything),
    capacity: orNull(count),
    open_count: count,
    waiting_count: count,
    breached_count: count,
    created_at: time,
  }),
  View: object({
    token: text,
    name: text,
    scope: words(['personal', 'team', 'everyone']),
    team_id: orNull(text),
    case_queue_id: orNull(text),
    filters: anything,
    sort: orNull(text),
    columns: orNull(listOf(text)),
    created_at: time,
    updated_at: time,
  }),
  ...templateSchemas,
  AdmissionRule: object({ name: text, when: anything }),
  AdmissionTest: object({
    tested: count,
    taken: count,
    moves: listOf(object({ case_id: text, name: text, title: text, from: text, to: text, rule: orNull(text) })),
  }),
  Archived: object({ token: text, archived: yes }),
  Deleted: object({ token: text, deleted: yes }),
  AssignmentPolicy: object({
    token: text,
    key: text,
    name: text,
    enabled: yes,
    method: words(assignmentMethods),
    source_kind: words(sourceKinds),
    source_ids: listOf(text),
    sort_by: words(assignmentSorts),
    team_ids: listOf(text),
    user_ids: listOf(text),
    capacity: orNull(count),
    weights: object({ critical: count, high: count, medium: count, low: count }),
    skill_rules: listOf(object({ when: anything, skill: text })),
    created_at: time,
  }),
  SlaPolicy: object({
    token: text,
    key: text,
    name: text,
    version: count,
    is_default: yes,
    template_ids: listOf(text),
    queue_ids: listOf(text),
    matrix: listOf(anything),
    clocks: anything,
    calendar_id: orNull(text),
    maximum_pause_minutes: orNull(count),
    created_at: time,
  }),
  Calendar: object({
    token: text,
    key: text,
    name: text,
    version: count,
    time_zone: text,
    weekly: listOf(listOf(object({ from: text, to: text }))),
    holidays: listOf(object({ date: text, name: text, spans: listOf(object({ from: text, to: text })) })),
    created_at: time,
  }),
  Invitation: object({ token: text, email: text, path: text, expires_at: time }),
  User: object({
    token: text,
    name: text,
    email: text,
    roles: listOf(text),
    availability: text,
    open_count: count,
    capacity: orNull(count),
    skills: listOf(text),
  }),
  Team: object({ token: text, key: text, name: text, user_ids: listOf(text), created_at: time }),
}

/** The one shape of every refusal. */
export const errorSchema = {
  ...object({
    error: text,
    message: text,
    request_id: text,
    details: listOf(object({ field: orNull(text), code: text, message: text })),
  }),
  additionalProperties: true,
}

export const pageSchema = {
  ...object({ cursor: orNull(text), has_more: yes }),
  properties: { cursor: orNull(text), has_more: yes, count, count_capped: yes },
}
