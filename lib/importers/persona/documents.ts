import { z } from 'zod'

const text = z.string().max(100_000)
const maybe = text.nullish()
const instant = z.iso.datetime({ offset: true })
const maybeInstant = instant.nullish()
const reference = z.object({ type: z.string().max(200), id: z.string().min(1).max(500) })
const one = z.object({ data: reference.nullish() }).nullish()
const many = z.object({ data: z.array(reference).nullish() }).nullish()

/** A case in snake case, as it is asked for; what is not named is not needed. */
export const caseResource = z.object({
  id: z.string().min(1).max(500),
  attributes: z.object({
    status: text.min(1),
    name: maybe,
    resolution: maybe,
    created_at: instant,
    resolved_at: maybeInstant,
    redacted_at: maybeInstant,
    sla_expires_at: maybeInstant,
    creator_id: maybe,
    assignee_id: maybe,
    resolver_id: maybe,
    tags: z.array(text).nullish(),
    fields: z.record(z.string(), z.json()).nullish(),
    attachments: z.array(z.unknown()).nullish(),
  }),
  relationships: z.object({
    case_template: z.object({ data: reference }),
    case_queue: one,
    case_comments: many,
    accounts: many,
    inquiries: many,
    reports: many,
    verifications: many,
    txns: many,
  }),
})
export type CaseResource = z.output<typeof caseResource>

export const includedResource = z.object({
  type: z.string().max(200),
  id: z.string().min(1).max(500),
  attributes: z.record(z.string(), z.json()).default({}),
})
export type IncludedResource = z.output<typeof includedResource>

export const caseDocument = z.object({ data: caseResource, included: z.array(includedResource).nullish() })
export const caseList = z.object({
  data: z.array(caseResource).max(1000),
  links: z.object({ next: z.string().max(4000).nullish() }).nullish(),
})

const fieldSchema = z.object({
  type: z.string().max(100),
  key: z.string().min(1).max(200),
  label: maybe,
  config: z.record(z.string(), z.json()).nullish(),
})
export type PersonaField = z.output<typeof fieldSchema>
export const templateDocument = z.object({
  data: z.object({
    id: z.string().min(1).max(500),
    attributes: z.object({
      name: text.min(1),
      resolutions: z.array(text.min(1)).nullish(),
      field_schemas: z.array(fieldSchema).nullish(),
    }),
  }),
})
