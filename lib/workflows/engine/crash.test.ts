import { type ChildProcess, fork } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { asOwner, makeWorld, memberActor, type World } from '@/lib/testing/factories'
import { startReceiver } from '@/lib/testing/receiver'
import { action, makeWorkflow, runsOf, type SeenRun } from '@/lib/testing/workflows'
import { startRows } from '../commands/start-rows'

/** The whole of it by CRASH_TEST=whole: 50 processes take a minute of a quiet machine to start. */
const whole = process.env.CRASH_TEST === 'whole'
const runs = whole ? 200 : 40
const kills = whole ? 50 : 10
const workersAtOnce = 3

let world: World
let receiver: Awaited<ReturnType<typeof startReceiver>>
const started = new Set<ChildProcess>()
const ready = new Set<ChildProcess>()
const cache = mkdtempSync(join(tmpdir(), 'docket-crash-'))

beforeAll(async () => {
  world = await makeWorld()
  receiver = await startReceiver((_request, response) => response.writeHead(200).end('{"ok":true}'))
})
afterAll(async () => {
  for (const worker of started) worker.kill('SIGKILL')
  rmSync(cache, { recursive: true, force: true })
  await receiver.stop()
})

function startOne(): void {
  const worker = fork('lib/testing/workflow-worker.ts', {
    execArgv: ['--conditions=react-server', '--import', 'tsx'],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'], // a pipe held open would keep whoever reads the test's output waiting
    // compiled once for all of them
    env: { ...process.env, WEBHOOK_ALLOW_PRIVATE: 'true', LOG_LEVEL: 'silent', NODE_COMPILE_CACHE: cache },
  })
  started.add(worker)
  worker.on('exit', () => {
    started.delete(worker)
    ready.delete(worker)
  })
  worker.on('message', () => ready.add(worker))
}

/** Jobs that workers are at, this moment. */
const jobsHeld = () =>
  asOwner(async (owner) => {
    const { rows } = await owner.query(
      'select count(*)::int as held from graphile_worker._private_jobs where locked_by is not null',
    )
    return rows[0].held as number
  })

/** Twelve steps: commands of every sort, a parallel, a loop, a wait, a call, a variable. */
const definition = () => {
  const made = '{{steps.create.case_id}}'
  const note = (key: string, message: string) => action(key, 'case.comment', { case: made, message })
  return {
    trigger: {
      kind: 'manual' as const,
      subject: 'row' as const,
      inputs: [{ key: 'n', label: 'N', type: 'number' as const }],
    },
    variables: [{ key: 'count', label: 'Count', type: 'number' as const, initial: 0 }],
    steps: [
      action('create', 'case.create', {
        template: 'plain',
        title: 'Run {{trigger.fields.n}}',
        external_reference: 'crash-{{trigger.fields.n}}',
      }),
      note('hello', 'hello'),
      action('tag', 'case.tag', { case: made, tags: ['one'] }),
      {
        ...action('both', 'parallel', {}),
        branches: [
          {
            key: 'a',
            steps: [action('field', 'case.update', { case: made, fields: { legal_name: 'Ltd {{trigger.fields.n}}' } })],
          },
          { key: 'b', steps: [note('side', 'side')] },
        ],
      },
      { ...action('each', 'loop', { mode: 'each', items: [1, 2] }), steps: [note('round', 'round {{round.item}}')] },
      action('rest', 'wait', { for: 'duration', seconds: 1 }),
      action(
        'call',
        'http.request',
        { url: receiver.url, method: 'POST', body: { n: '{{trigger.fields.n}}' } },
        { retry: { attempts: 10, delaySeconds: 1 } },
      ),
      action('count', 'set_variable', { variable: 'count', operation: 'add', value: 1 }),
      action('end', 'output', { values: { case_id: made, count: '{{variables.count}}' } }),
    ],
  }
}

it(
  `${runs} runs of twelve steps come through ${kills} killed workers: each effect once, each run ended, each call under one key`,
  async () => {
    const workflowId = await makeWorkflow(world, definition())
    for (let count = 0; count < workersAtOnce; count++) startOne()
    const begun = performance.now()
    let struck = 0
    for (let killed = 0; killed < kills; killed++) {
      // a few begin before each kill, so that each finds work under way
      const rows = Array.from({ length: runs / kills }, (_, n) => ({ n: (killed * runs) / kills + n }))
      await startRows(memberActor(world, 'admin'), { workflowId, rows })
      await expect.poll(() => ready.size, { timeout: 60_000, interval: 20 }).toBeGreaterThan(0)
      await pause(randomInt(0, 200))
      const alive = [...ready]
      const victim = alive[randomInt(alive.length)]
      if (victim) ready.delete(victim)
      if ((await jobsHeld()) > 0) struck++
      victim?.kill('SIGKILL')
      startOne()
    }
    const lastKill = performance.now()
    let seen: SeenRun[] = []
    await expect
      .poll(
        async () => {
          seen = await runsOf(workflowId)
          return seen.filter(({ endedAt }) => endedAt === null).length
        },
        { timeout: 120_000, interval: 500 },
      )
      .toBe(0)
    const seconds = (from: number) => ((performance.now() - from) / 1000).toFixed(1)
    if (whole)
      console.log(
        `${kills} kills, ${struck} with jobs held; all in ${seconds(begun)} s, the last run ended ${seconds(lastKill)} s after the last kill`,
      )
    expect(struck).toBeGreaterThan(kills / 4)
    expect(seen.map(({ state, error }) => error?.code ?? state)).toEqual(Array(runs).fill('succeeded'))
    expect(new Set(seen.map(({ output }) => output?.case_id)).size).toBe(runs)
    expect(seen.every(({ output }) => output?.count === 1)).toBe(true)
    const cases = await asOwner(
      async (owner) =>
        (
          await owner.query(
            `select c.external_reference, c.tags, c.fields->>'legal_name' as name,
               (select array_agg(m.message order by m.message) from comments m where m.case_id = c.id) as notes,
               (select count(*)::int from events e where e.case_id = c.id) as events
             from cases c where c.environment_id = $1 order by c.number`,
            [world.environmentId],
          )
        ).rows,
    )
    expect(cases).toHaveLength(runs)
    for (const row of cases) {
      const n = row.external_reference.replace('crash-', '')
      expect(row).toMatchObject({
        tags: ['one'],
        name: `Ltd ${n}`,
        notes: ['hello', 'round 1', 'round 2', 'side'],
        events: 7,
      })
    }
    const keys = receiver.received.map(({ headers }) => headers['idempotency-key'])
    expect(new Set(keys)).toEqual(new Set(seen.map(({ id }) => `${id}:call`)))
    const steps = seen.map((run) => run.steps.map(({ key, iteration, state }) => `${key} ${iteration} ${state}`).sort())
    expect(new Set(steps.map(String)).size, 'every run has the same records, each once').toBe(1)
    expect(steps[0]).toHaveLength(13)
  },
  whole ? 900_000 : 300_000,
)
