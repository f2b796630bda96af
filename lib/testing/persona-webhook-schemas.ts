import { z } from 'zod'

const text = z.string()
const maybeText = text.nullable()
const time = z.iso.datetime({ offset: false })

const allowlist = z.strictObject({ state: z.enum(['include_all', 'include_none']) })
const includedAllowlist = z.union([
  allowlist,
  z.strictObject({
    state: z.literal('custom'),
    'event-types': z
      .array(z.strictObject({ 'event-type': text, relationships: z.array(text).min(1) }))
      .min(1)
      .max(200),
  }),
])
export const webhookDocument = z.strictObject({
  type: z.literal('webhook'),
  id: z.string().regex(/^wbh_[A-Za-z0-9]+$/),
  attributes: z.strictObject({
    status: z.enum(['enabled', 'disabled', 'archived']),
    url: text,
    name: maybeText,
    description: maybeText,
    secret: text.optional(),
    secrets: z.array(z.strictObject({ value: text, 'expires-at': time.nullable() })).optional(),
    'api-version': z.string().regex(/^\d{4}-\d\d-\d\d$/),
    'api-key-inflection': z.enum(['kebab', 'camel', 'snake']),
    'api-attributes-blocklist': z.array(maybeText),
    'file-access-token-expires-in': z.number().int(),
    'enabled-events': z.array(text),
    'payload-filter': z.record(z.string(), z.json()).nullable(),
    'included-allowlist': includedAllowlist.nullable(),
    'relationship-allowlist': allowlist,
    'created-at': time,
  }),
})
