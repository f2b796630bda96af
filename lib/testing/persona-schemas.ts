import { z } from 'zod'

// Persona's documents as its contract has them, written by us: every member there is, and no other.
const text = z.string()
const time = z.iso.datetime({ offset: false })
const maybeTime = time.nullable()
const maybeText = text.nullable()
const id = (prefix: string) => z.string().regex(new RegExp(`^${prefix}_[A-Za-z0-9]+$`))
const one = (type: string, prefix: string) => z.strictObject({ data: reference(type, prefix) })
const reference = (type: string, prefix: string) => z.strictObject({ type: z.literal(type), id: id(prefix) })
const many = (type: string, prefix: string) => z.strictObject({ data: z.array(reference(type, prefix)) })
const kinds = (type: string, prefix: string) =>
  z.strictObject({
    data: z.array(z.strictObject({ type: z.string().regex(new RegExp(`^${type}(/[a-z-]+)*$`)), id: id(prefix) })),
  })

export const caseDocument = z.strictObject({
  type: z.literal('case'),
  id: id('case'),
  attributes: z.strictObject({
    status: text,
    name: text,
    resolution: maybeText,
    'created-at': time,
    'updated-at': maybeTime,
    'assigned-at': maybeTime,
    'resolved-at': maybeTime,
    'redacted-at': maybeTime,
    'sla-expires-at': maybeTime,
    'creator-id': maybeText,
    'creator-type': maybeText,
    'assignee-id': maybeText,
    'assigner-id': maybeText,
    'assigner-type': maybeText,
    'resolver-id': maybeText,
    'resolver-type': maybeText,
    'updater-id': maybeText,
    'updater-type': maybeText,
    tags: z.array(text),
    fields: z.record(z.string(), z.json()),
    attachments: z.array(z.strictObject({ filename: text, url: text, 'byte-size': z.number().int() })),
  }),
  relationships: z.strictObject({
    'case-template': one('case-template', 'ctmpl'),
    'case-queue': z.strictObject({ data: reference('case-queue', 'cqueue').nullable() }),
    'case-comments': many('case-comment', 'cscm'),
    accounts: many('account', 'act'),
    inquiries: many('inquiry', 'inq'),
    reports: kinds('report', 'rep'),
    verifications: kinds('verification', 'ver'),
    txns: many('transaction', 'txn'),
  }),
})

const fieldSchema = z.strictObject({
  type: z.enum([
    'array',
    'boolean',
    'choices',
    'date',
    'datetime',
    'email-address',
    'file',
    'hash',
    'integer',
    'json',
    'multi-choices',
    'number',
    'string',
    'relation-schema',
  ]),
  key: text,
  label: maybeText,
  'default-value': z.json().optional(),
  config: z.looseObject({
    required: z.boolean(),
    'archived-at': maybeTime,
    'deactivated-at': maybeTime,
    'source-key-path': maybeText,
    'redaction-policy': z.enum(['none', 'never']),
    'write-policy': z.enum(['none', 'write_once']),
    options: z.array(text).optional(),
    'option-labels': z.array(text).optional(),
    'allow-empty': z.boolean().optional(),
    'max-char-length': z.number().int().max(1024).optional(),
  }),
})

export const templateDocument = z.strictObject({
  type: z.literal('case-template'),
  id: id('ctmpl'),
  attributes: z.strictObject({
    status: z.enum(['active', 'archived']),
    name: text,
    resolutions: z.array(text),
    'created-at': time,
    'updated-at': maybeTime,
    'archived-at': maybeTime,
    'field-schemas': z.array(fieldSchema),
  }),
})

export const commentDocument = z.strictObject({
  type: z.literal('case-comment'),
  id: id('cscm'),
  attributes: z.strictObject({
    message: text,
    'created-at': time,
    'updated-at': time,
    'commenter-id': text,
    'commenter-type': text,
  }),
})

const queueDocument = z.strictObject({
  type: z.literal('case-queue'),
  id: id('cqueue'),
  attributes: z.strictObject({
    status: z.enum(['active', 'archived']),
    name: text,
    'created-at': time,
    'updated-at': maybeTime,
    'archived-at': maybeTime,
  }),
})

const accountDocument = z.strictObject({
  type: z.literal('account'),
  id: id('act'),
  attributes: z.strictObject({
    'reference-id': maybeText,
    'account-type-name': text,
    'created-at': time,
    'updated-at': time,
    'redacted-at': maybeTime,
    fields: z.record(z.string(), z.strictObject({ type: text, value: z.json() })),
    tags: z.array(text),
    'account-status': text,
  }),
})
const otherDocument = z.strictObject({
  type: z.string().regex(/^(inquiry|transaction|(report|verification)(\/[a-z-]+)*)$/),
  id: text,
  attributes: z.looseObject({}),
})

export const includedDocument = z.union([
  commentDocument,
  templateDocument,
  queueDocument,
  accountDocument,
  otherDocument,
])

export const eventDocument = z.strictObject({
  type: z.literal('event'),
  id: id('evt'),
  attributes: z.strictObject({
    name: z.string().regex(/^[a-z-]+\.[a-z-]+$/),
    payload: z.strictObject({ data: z.looseObject({ type: text, id: text, attributes: z.looseObject({}) }) }),
    'created-at': time,
    context: z.looseObject({}).optional(),
  }),
})

export const runDocument = z.strictObject({
  type: z.literal('workflow-run'),
  id: id('wfr'),
  attributes: z.strictObject({ status: text, 'created-at': time, 'completed-at': maybeTime }),
  relationships: z.strictObject({
    creator: z.strictObject({ data: z.strictObject({ type: z.enum(['user', 'event']), id: text }).nullable() }),
    workflow: one('workflow', 'wfl'),
    'workflow-version': one('workflow-version', 'wfv'),
  }),
  meta: z.strictObject({ 'processing-time-seconds': z.number().nullable() }),
})

export const versionDocument = z.strictObject({
  type: z.literal('workflow-version'),
  id: id('wfv'),
  attributes: z.strictObject({
    'workflow-name': maybeText,
    description: maybeText,
    status: z.enum(['draft', 'published', 'archived']),
    'trigger-type': z.string().startsWith('trigger-').nullable(),
    live: z.boolean(),
    'rollout-label': z.enum(['treatment', 'control']).nullable(),
    'rollout-percentage': z.number().int().min(1).max(100).nullable(),
    'published-at': maybeTime,
  }),
  relationships: z.strictObject({ workflow: one('workflow', 'wfl') }),
})

export const rateLimitDocument = z.strictObject({
  type: z.literal('rate-limit/api'),
  attributes: z.strictObject({
    limit: z.number().int(),
    remaining: z.number().int(),
    'seconds-to-reset': z.number().int(),
  }),
})

/** An answer with one resource, or a page of them. */
export const single = <Document extends z.ZodType>(document: Document) =>
  z.strictObject({ data: document, included: z.array(includedDocument).optional() })
export const page = <Document extends z.ZodType>(document: Document) =>
  z.strictObject({
    data: z.array(document),
    links: z.strictObject({
      prev: z.string().startsWith('/api/v1/').nullable(),
      next: z.string().startsWith('/api/v1/').nullable(),
    }),
  })

export const errorDocument = z.strictObject({
  errors: z
    .array(
      z.strictObject({
        title: text.min(1),
        details: text.min(1).optional(),
        source: z.strictObject({ pointer: z.string().startsWith('/') }).optional(),
      }),
    )
    .min(1),
})
