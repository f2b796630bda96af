import { createHmac } from 'node:crypto'
import type { Pool } from 'pg'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { openOwnerPool } from '@/lib/db/owner'
import { travel } from '@/lib/kernel/clock'
import { makeWorld, memberActor, type World } from '@/lib/testing/factories'
import { startMailReceiver } from '@/lib/testing/mail-receiver'
import { type Received, startReceiver } from '@/lib/testing/receiver'
import { action, makeWorkflow, runAll, runsOf } from '@/lib/testing/workflows'
import { setWorkflowSecret } from '../../commands/set-workflow-secret'
import { triggerWorkflow } from '../../commands/trigger-workflow'

const secret = 'a secret of some length'
let pool: Pool
let world: World
/** What the other system says to each request in turn, to a status of 0 nothing; the last answer stays. */
let answers: [status: number, body: string, headers?: Record<string, string>][]
let mailAnswers: string[]

const receiver = await startReceiver((_request, response) => {
  const [status, body, headers] = nextOf(answers)
  if (status > 0) response.writeHead(status, headers).end(body)
})
const mail = await startMailReceiver(() => nextOf(mailAnswers))
// read once, at the first question
process.env.WEBHOOK_ALLOW_PRIVATE = 'true'
process.env.SMTP_URL = mail.url

const nextOf = <Value>(list: Value[]): Value => (list.length > 1 ? list.shift() : list[0]) as Value

beforeAll(async () => {
  pool = openOwnerPool(6)
  world = await makeWorld()
  await setWorkflowSecret(memberActor(world, 'admin'), { name: 'bank', value: secret })
})
afterAll(async () => {
  delete process.env.WEBHOOK_ALLOW_PRIVATE
  delete process.env.SMTP_URL
  await receiver.stop()
  await mail.stop()
  await pool.end()
})
beforeEach(() => {
  answers = [[200, '{}']]
  mailAnswers = ['250 Kept']
  receiver.received.length = 0
  mail.received.length = 0
})

/** Runs one step, and another that reads what came of it. */
async function run(step: ReturnType<typeof action>, said = '{{steps.call}}') {
  const workflowId = await makeWorkflow(world, {
    trigger: { kind: 'api', inputs: [{ key: 'name', label: 'Name', type: 'text' }] },
    steps: [step, action('say', 'output', { values: { said } })],
  })
  await triggerWorkflow(memberActor(world, 'admin'), { workflowId, fields: { name: 'Ana "Prata"' } })
  const back: (() => void)[] = []
  for (let attempt = 0; attempt < 4; attempt++) {
    await runAll(pool, world)
    back.push(travel(60_000))
  }
  for (const home of back.toReversed()) home()
  const [seen] = await runsOf(workflowId)
  if (!seen) throw new Error('no run')
  return seen
}

const request = (config: object, more: object = {}) =>
  action(
    'call',
    'http.request',
    { url: `${receiver.url}/hook`, method: 'POST', body: { name: '{{trigger.fields.name}}', n: 1 }, ...config },
    { retry: { attempts: 3, delaySeconds: 1 }, ...more },
  )

/** As a receiver checks it that knows nothing of us but the scheme. */
function isSigned({ headers, body }: Received): boolean {
  const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`
  return headers['webhook-signature'] === `v1,${createHmac('sha256', secret).update(signed).digest('base64')}`
}

it('a request carries its headers, a body of earlier values, a signature, and one key through every attempt', async () => {
  answers = [
    [503, 'busy'],
    [429, 'later', { 'retry-after': '30' }],
    [200, '{"score": 7}'],
  ]
  const seen = await run(
    request({ secret: 'bank', headers: { 'X-Client': '{{trigger.fields.name}}' } }),
    '{{steps.call.body.score}}',
  )
  expect(seen).toMatchObject({ state: 'succeeded', output: { said: 7 } })
  expect(seen.steps[0]).toMatchObject({ key: 'call', state: 'succeeded', attempt: 3 })
  expect(receiver.received).toHaveLength(3)
  for (const got of receiver.received) {
    expect(JSON.parse(got.body)).toEqual({ name: 'Ana "Prata"', n: 1 })
    expect(got.headers).toMatchObject({ 'x-client': 'Ana "Prata"', 'idempotency-key': `${seen.id}:call` })
    expect(got.headers['webhook-id']).toBe(`${seen.id}:call`)
    expect(isSigned(got)).toBe(true)
    expect(isSigned({ ...got, body: `${got.body} ` })).toBe(false)
  }
})

const schema = { type: 'object', properties: { score: { type: 'number' } }, required: ['score'] }

it('an answer that fits its schema is handed on; one that does not fails the step without another attempt', async () => {
  answers = [[200, '{"score": 7}']]
  const fits = await run(request({ response_schema: schema }), '{{steps.call.body.score + 1}}')
  expect(fits).toMatchObject({ state: 'succeeded', output: { said: 8 } })
  answers = [[200, '{"score": "high"}']]
  receiver.received.length = 0
  const differs = await run(request({ response_schema: schema }))
  expect(differs).toMatchObject({ state: 'failed', error: { code: 'unexpected_answer', step: 'call' } })
  expect(receiver.received).toHaveLength(1)
})

it.each([
  ['a refusal', 400, 'answered_refusal', 1],
  ['an answer that leads elsewhere', 302, 'answered_refusal', 1],
  ['a system that stays broken', 500, 'answered_5xx', 3],
] as const)('%s fails the step: %s is %s', async (_name, status, code, calls) => {
  answers = [[status, '', { location: 'http://127.0.0.1:1/' }]]
  const seen = await run(request({}))
  expect(seen).toMatchObject({ state: 'failed', error: { code } })
  expect(receiver.received).toHaveLength(calls)
})

it('a call that gets no answer in its time is over, and says how long it took', async () => {
  answers = [[0, '']]
  const seen = await run(request({}, { timeoutSeconds: 1, retry: { attempts: 1, delaySeconds: 1 } }))
  expect(seen).toMatchObject({ state: 'failed', error: { code: 'timed_out' } })
  const { rows } = await pool.query(
    'select extract(epoch from ended_at - started_at)::float as took from workflow_step_runs where run_id = $1',
    [seen.id],
  )
  expect(rows[0].took).toBeGreaterThan(0.9)
  expect(rows[0].took).toBeLessThan(15)
})

const letter = () =>
  action(
    'call',
    'email.send',
    {
      to: ['ops@example.com', 'lead@example.com'],
      subject: 'About {{trigger.fields.name}}',
      text: 'Please look.\n.\nNow.',
    },
    { retry: { attempts: 3, delaySeconds: 1 } },
  )

it('an e-mail reaches the mail server under one id through every attempt', async () => {
  mailAnswers = ['451 Later', '250 Kept']
  const seen = await run(letter(), '{{steps.call.accepted}}')
  expect(seen).toMatchObject({ state: 'succeeded', output: { said: ['ops@example.com', 'lead@example.com'] } })
  expect(mail.received).toHaveLength(2)
  for (const { to, source } of mail.received) {
    expect(to).toEqual(['ops@example.com', 'lead@example.com'])
    expect(source).toContain('Subject: =?UTF-8?Q?About_Ana_=22Prata=22?=')
    expect(source).toContain(`Message-ID: <${seen.id}.call@docket>`)
    expect(source).toContain('Please look.\n.\nNow.')
  }
})

it('a mail server that refuses for good fails the step at once', async () => {
  mailAnswers = ['550 No such person']
  expect(await run(letter())).toMatchObject({ state: 'failed', error: { code: 'mail_refused' } })
  expect(mail.received).toHaveLength(1)
})
