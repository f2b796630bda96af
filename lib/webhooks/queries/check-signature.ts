import 'server-only'
import { timingSafeEqual } from 'node:crypto'
import { now } from '@/lib/kernel/clock'
import { query } from '@/lib/queries'
import { accessWebhook } from '../access'
import type { WebhookStyle } from '../names'
import { checkSignatureInput, type SignatureCheck } from '../schema'
import { validSecrets } from '../secrets'
import { signatureHeaders } from '../sign'

/** Where a style keeps the instant it signs; Zenoo's signs none. */
const instantOf: Record<WebhookStyle, (input: { timestamp: string; signature: string }) => number> = {
  standard: ({ timestamp }) => Number(timestamp),
  connect: ({ timestamp }) => Number(timestamp),
  zenoo: () => 0,
  persona: ({ signature }) => Number(/t=(\d+)/.exec(signature)?.[1] ?? Number.NaN),
}
const headerOf: Record<WebhookStyle, string> = {
  standard: 'webhook-signature',
  connect: 'webhook-signature',
  zenoo: 'X-Zenoo-Signature',
  persona: 'Persona-Signature',
}

const same = (one: string, other: string) =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other))

/** Whether a message that somebody received was signed with a secret of this webhook that is valid now. */
export const checkSignature = query({
  permission: 'webhook:write',
  input: checkSignatureInput,
  async run({ tx }, { webhookId, ...given }): Promise<SignatureCheck> {
    const row = await accessWebhook(tx, webhookId)
    const style = row.style as WebhookStyle
    const seconds = instantOf[style](given)
    if (!Number.isSafeInteger(seconds)) return { verdict: 'unreadable' }
    const at = new Date(seconds * 1000)
    const received = given.signature.split(' ').filter(Boolean)
    for (const [index, { value }] of validSecrets(row, now()).entries()) {
      const signed = { id: given.id, body: given.body, at, secrets: [value], attemptsMade: 0, attemptsLeft: 0 }
      const expected = signatureHeaders[style]({ ...signed, firstAttemptedAt: at }) as Record<string, string>
      if (received.some((signature) => same(signature, expected[headerOf[style]] ?? '')))
        return { verdict: index === 0 ? 'newest' : 'previous', signedAt: seconds > 0 ? at.toISOString() : null }
    }
    return { verdict: 'none' }
  },
})
