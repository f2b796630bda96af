import { z } from 'zod'
import { type DeliveryState, deliveryStates, type WebhookStatus, type WebhookStyle, webhookStyles } from './names'

const id = z.uuid('must be an id.')

const eventName = z
  .string()
  .max(100)
  .regex(/^(\*|[a-z][a-z0-9_/-]*\.[a-z][a-z0-9_-]*)$/i, 'must be * or the name of an event, such as case.created.')

const eventList = z
  .array(eventName)
  .min(1, 'Name at least one event, or * for all.')
  .max(200)
  .transform((names) => (names.includes('*') ? ['*'] : [...new Set(names)]))

/** Set by us, by the signature or by the connection itself. */
const reservedHeaders =
  /^(host|content-.*|transfer-encoding|connection|upgrade|te|trailer|expect|webhook-.*|persona-.*|x-zenoo-.*)$/i

const headers = z
  .record(
    z
      .string()
      .regex(/^[A-Za-z0-9-]{1,100}$/, 'must be the name of a header.')
      .refine((name) => !reservedHeaders.test(name), 'is a header that Docket sets itself.'),
    z
      .string()
      .max(4000)
      .regex(/^[\x20-\x7e]*$/, 'must be plain text on one line.'),
  )
  .refine((given) => Object.keys(given).length <= 20, 'At most 20 headers.')

/** What Persona's style lets one choose. */
export const webhookOptions = z.strictObject({
  apiVersion: z.string().max(20).optional(),
  keyInflection: z.enum(['kebab', 'camel', 'snake']).optional(),
  attributesBlocklist: z.array(z.string().max(300)).max(100).optional(),
  fileAccessTokenExpiresIn: z.number().int().min(1).max(259_200).optional(),
  /** A part that the message must have; one that has not is skipped. */
  payloadFilter: z.record(z.string(), z.json()).nullable().optional(),
  included: z.json().optional(),
  relationships: z.json().optional(),
})
export type WebhookOptions = z.output<typeof webhookOptions>

const details = {
  name: z.string().trim().min(1).max(100),
  description: z.string().trim().max(1000),
  url: z.string().trim().max(2000),
  events: eventList,
  /** Sent along with each message, such as Authorization; kept encrypted. */
  headers: headers.nullable(),
  options: webhookOptions,
}

export const createWebhookInput = z.strictObject({
  ...details,
  name: details.name.optional(),
  description: details.description.default(''),
  headers: details.headers.default(null),
  options: details.options.default({}),
  style: z.enum(webhookStyles).default('standard'),
  enabled: z.boolean().default(true),
})

export const updateWebhookInput = z.strictObject({ webhookId: id, ...z.object(details).partial().shape })
export const webhookIdInput = z.strictObject({ webhookId: id })

export const longestOverlapSeconds = 30 * 86_400
export const rotateWebhookSecretInput = z.strictObject({
  webhookId: id,
  /** How long the secret of now stays valid beside the new one; a day where left out. */
  expiresInSeconds: z.number().int().min(0).max(longestOverlapSeconds).default(86_400),
})
export const replayDeliveryInput = z.strictObject({ deliveryId: id })
export const pauseWebhookInput = z.strictObject({ webhookId: id, failingSince: z.iso.datetime({ offset: true }) })

export const listDeliveriesInput = z.strictObject({
  webhookId: id,
  state: z.array(z.enum(deliveryStates)).optional(),
  limit: z.number().int().min(1).max(100).default(25),
  cursor: z.string().max(1000).optional(),
})

export const checkSignatureInput = z.strictObject({
  webhookId: id,
  /** Standard Webhooks: webhook-id and webhook-timestamp. */
  id: z.string().trim().max(200).default(''),
  timestamp: z.string().trim().max(20).default(''),
  signature: z.string().trim().min(1).max(1000),
  body: z.string().min(1).max(1_000_000),
})
export type SignatureCheck =
  | { verdict: 'newest' | 'previous'; signedAt: string | null }
  | { verdict: 'none' }
  | { verdict: 'unreadable' }

/** An endpoint without its secrets; instants as ISO text. */
export interface WebhookView {
  id: string
  name: string
  description: string
  url: string
  events: string[]
  style: WebhookStyle
  status: WebhookStatus
  /** Names only: their values are secrets. */
  headerNames: string[]
  options: WebhookOptions
  /** Until when the secret before this one is valid, too; null where there is none. */
  previousExpiresAt: string | null
  failingSince: string | null
  pausedAt: string | null
  createdAt: string
  updatedAt: string
}

export interface DeliveryView {
  id: string
  webhookId: string
  eventId: string
  eventName: string
  state: DeliveryState
  attempts: number
  nextAttemptAt: string | null
  createdAt: string
  endedAt: string | null
  /** The newest attempt's outcome; null before the first. */
  lastStatus: number | null
  lastFailure: string | null
  lastMilliseconds: number | null
}

export interface AttemptView {
  number: number
  at: string
  milliseconds: number
  status: number | null
  failure: string | null
  message: string | null
  excerpt: string
}
