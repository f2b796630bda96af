import 'server-only'
import { createHmac } from 'node:crypto'
import { z } from 'zod'
import { now } from '@/lib/kernel/clock'
import { AppError } from '@/lib/kernel/errors'
import { type OutboundOutcome, sendRequest } from '@/lib/outbound/send-request'
import { readWorkflowSecret } from '../../secrets'
import { any, number, open } from '../../shapes'
import { externalStep } from '../contract'

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const
const maxBytes = 256 * 1024

export const httpRequestStep = externalStep({
  type: 'http.request',
  label: 'Make HTTPS request',
  summary: 'Calls another system; its answer can be used by later steps.',
  group: 'Outside',
  fields: [
    { key: 'url', label: 'Address', widget: 'text', required: true },
    {
      key: 'method',
      label: 'Method',
      widget: 'choice',
      required: true,
      fixed: true,
      initial: 'POST',
      options: methods.map((value) => ({ value, label: value })),
    },
    { key: 'headers', label: 'Headers', widget: 'pairs' },
    {
      key: 'body',
      label: 'Body',
      widget: 'json',
      while: { member: 'method', is: ['POST', 'PUT', 'PATCH', 'DELETE'] },
      help: 'JSON; its texts may hold values.',
    },
    {
      key: 'secret',
      label: 'Sign with',
      widget: 'secret',
      fixed: true,
      advanced: true,
      help: 'Adds webhook-id, webhook-timestamp and webhook-signature.',
    },
    {
      key: 'response_schema',
      label: 'Answer',
      widget: 'json_schema',
      fixed: true,
      advanced: true,
      help: 'JSON Schema the answer must fit; its members can then be picked.',
    },
  ],
  output: { status: number('Status'), headers: open('Headers'), body: any('Body') },
  example: {
    url: 'https://example.com/hooks/{{trigger.case.id}}',
    method: 'POST',
    body: { case: '{{trigger.case.name}}' },
  },
  config: z.strictObject({
    url: z.string().min(1).max(2000),
    method: z.enum(methods),
    headers: z.record(z.string().regex(/^[\w-]{1,100}$/), z.coerce.string().max(8000)).default({}),
    body: z.json().optional(),
    secret: z.string().optional(),
    response_schema: z.record(z.string(), z.json()).optional(),
  }),
  async call({ actor, stepKey, timeoutMs }, { url, method, headers, body, secret, response_schema: responseSchema }) {
    const payload = body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body)
    const signature =
      secret === undefined ? {} : sign(await readWorkflowSecret(actor.environmentId, secret), stepKey, payload ?? '')
    const outcome = await sendRequest({
      url,
      method,
      timeoutMs,
      maxBytes,
      body: payload,
      headers: {
        ...(payload === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...headers,
        ...signature,
        'Idempotency-Key': stepKey,
      },
    })
    return answerOf(outcome, responseSchema)
  },
})

/** Standard Webhooks: over id, time and body. */
function sign(secret: string, id: string, body: string): Record<string, string> {
  const timestamp = Math.floor(now().getTime() / 1000)
  const digest = createHmac('sha256', secret).update(`${id}.${timestamp}.${body}`).digest('base64')
  return { 'webhook-id': id, 'webhook-timestamp': String(timestamp), 'webhook-signature': `v1,${digest}` }
}

/** @throws AppError whose kind says whether trying again can help */
function answerOf(outcome: OutboundOutcome, responseSchema: object | undefined) {
  if (outcome.kind === 'failed') {
    const kind = outcome.failure === 'refused_address' || outcome.failure === 'refused_url' ? 'invalid' : 'unavailable'
    throw new AppError(kind, outcome.failure, outcome.message)
  }
  const { status, headers } = outcome
  if (outcome.truncated)
    throw new AppError('invalid', 'answer_too_large', `The answer is larger than ${maxBytes / 1024} KiB, or broke off.`)
  const retryAfterSeconds = Number(headers['retry-after'])
  if (status === 429)
    throw new AppError('rate_limited', 'answered_429', 'The other system asks to come again later.', {
      data: { retryAfterSeconds: Number.isFinite(retryAfterSeconds) ? retryAfterSeconds : 0 },
    })
  if (status >= 500 || status === 408)
    throw new AppError('unavailable', 'answered_5xx', `The other system answered ${status}.`)
  if (status >= 300) throw new AppError('invalid', 'answered_refusal', `The other system answered ${status}.`)
  const body = parsed(outcome.body)
  const wrong = responseSchema === undefined ? null : z.fromJSONSchema(responseSchema as never).safeParse(body).error
  if (wrong)
    throw new AppError(
      'invalid',
      'unexpected_answer',
      `The answer does not fit its schema: ${wrong.issues[0]?.message ?? 'it is another'}.`,
    )
  return { status, headers, body }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
