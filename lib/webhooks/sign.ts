import 'server-only'
import { createHmac } from 'node:crypto'
import type { WebhookStyle } from './names'

export interface Signed {
  id: string
  body: string
  at: Date
  /** Those that are valid, the newest first. */
  secrets: string[]
  attemptsMade: number
  attemptsLeft: number
  firstAttemptedAt: Date
}

const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text)
const seconds = (date: Date) => String(Math.floor(date.getTime() / 1000))

/** https://www.standardwebhooks.com: base64 of an HMAC over id.timestamp.body, keyed with what the secret's base64 holds. */
const standardHeaders = ({ id, body, at, secrets }: Signed) => ({
  'webhook-id': id,
  'webhook-timestamp': seconds(at),
  'webhook-signature': secrets
    .map((secret) => Buffer.from(secret.replace(/^whsec_/, ''), 'base64'))
    .map((key) => `v1,${hmac(key, `${id}.${seconds(at)}.${body}`).digest('base64')}`)
    .join(' '),
})

/** The headers that prove where a message comes from, over exactly the body that is sent. */
export const signatureHeaders: Record<WebhookStyle, (signed: Signed) => Record<string, string>> = {
  standard: standardHeaders,
  /** Amazon's event bus signs nothing of its own. */
  connect: standardHeaders,
  /** One value is all its receivers compare, so the secret before has a header of its own while it is valid. */
  zenoo: ({ body, secrets: [newest = '', previous] }) => ({
    'X-Zenoo-Signature': hmac(newest, body).digest('hex'),
    ...(previous ? { 'X-Zenoo-Signature-Previous': hmac(previous, body).digest('hex') } : {}),
  }),
  persona: ({ body, at, secrets, attemptsMade, attemptsLeft, firstAttemptedAt }) => ({
    'Persona-Signature': secrets
      .map((secret) => `t=${seconds(at)},v1=${hmac(secret, `${seconds(at)}.${body}`).digest('hex')}`)
      .join(' '),
    'Persona-Webhook-Attempts-Made': String(attemptsMade),
    'Persona-Webhook-Attempts-Left': String(attemptsLeft),
    'Persona-Webhook-First-Attempted-At': seconds(firstAttemptedAt),
  }),
}
