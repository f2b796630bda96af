import fc from 'fast-check'
import type { Pool } from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openOwnerPool } from '@/lib/db/owner'
import { travel } from '@/lib/kernel/clock'
import { makeCase, makeWorld, memberActor, type World } from '@/lib/testing/factories'
import { interpret, type Small, type Trace } from '@/lib/testing/workflow-reference'
import { action, makeWorkflow, runAll, runsOf, type SeenRun } from '@/lib/testing/workflows'
import { startOnCases } from '../commands/start-on-cases'
import type { Step } from '../schema'

let pool: Pool
let world: World
beforeAll(async () => {
  pool = openOwnerPool(8)
  world = await makeWorld()
})
afterAll(() => pool.end())

let named = 0
const key = fc.constant(null).map(() => `s${++named}`)
const leaf = (inBranch: boolean): fc.Arbitrary<Small> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ kind: fc.constant('say' as const), key, word: fc.constantFrom('a', 'b') }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('wait' as const), key }) },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('fail' as const),
        key,
        passes: inBranch ? fc.constant(true) : fc.boolean(),
      }),
    },
    // side by side, sums and ends would depend on who comes first
    ...(inBranch
      ? []
      : [
          {
            weight: 4,
            arbitrary: fc.record({ kind: fc.constant('add' as const), key, amount: fc.integer({ min: 0, max: 3 }) }),
          },
          { weight: 1, arbitrary: fc.record({ kind: fc.constant('stop' as const), key }) },
        ]),
  )

const list = (depth: number, inBranch: boolean): fc.Arbitrary<Small[]> =>
  fc.array(node(depth, inBranch), { maxLength: 3 })

function node(depth: number, inBranch: boolean): fc.Arbitrary<Small> {
  if (depth === 0) return leaf(inBranch)
  return fc.oneof(
    { weight: 3, arbitrary: leaf(inBranch) },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('choose' as const),
        key,
        over: fc.integer({ min: 0, max: 3 }),
        high: list(depth - 1, inBranch),
        low: list(depth - 1, inBranch),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('both' as const),
        key,
        branches: fc.array(list(depth - 1, true), { minLength: 2, maxLength: 3 }),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('each' as const),
        key,
        items: fc.array(fc.constantFrom('x', 'y'), { maxLength: 3 }),
        parallel: fc.constant(true),
        steps: list(depth - 1, true),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('each' as const),
        key,
        items: fc.array(fc.constantFrom('x', 'y'), { maxLength: 3 }),
        parallel: fc.constant(false),
        steps: list(depth - 1, inBranch),
      }),
    },
    ...(inBranch
      ? []
      : [
          {
            weight: 1,
            arbitrary: fc
              .record({
                kind: fc.constant('times' as const),
                key,
                until: fc.integer({ min: 1, max: 3 }),
                steps: list(depth - 1, false),
                counter: key,
              })
              // each round adds one, so that it ends
              .map(({ counter, steps, ...rest }) => ({
                ...rest,
                steps: [...steps, { kind: 'add' as const, key: counter, amount: 1 }],
              })),
          },
        ]),
  )
}

const onCase = { case: '{{trigger.case.id}}' }

function toStep(small: Small): Step {
  const plain = (type: string, config: object, more: object = {}) =>
    ({ ...action(small.key, type, config as Record<string, unknown>), continueOnError: false, ...more }) as Step
  switch (small.kind) {
    case 'say':
      return plain('case.tag', { ...onCase, tags: [small.word] })
    case 'fail':
      return plain('case.move', { ...onCase, queue: '{{trigger.case.title}}' }, { continueOnError: small.passes })
    case 'add':
      return plain('set_variable', { variable: 'total', operation: 'add', value: small.amount })
    case 'stop':
      return plain('stop', { outcome: 'succeeded' })
    case 'wait':
      return plain('wait', { for: 'duration', seconds: 60 })
    case 'choose':
      return plain(
        'conditional',
        {},
        {
          routes: [
            { key: 'high', label: '', when: { cel: `variables.total > ${small.over}` }, steps: small.high.map(toStep) },
          ],
          otherwise: small.low.map(toStep),
        },
      )
    case 'both':
      return plain(
        'parallel',
        {},
        { branches: small.branches.map((steps, at) => ({ key: `b${at}`, label: '', steps: steps.map(toStep) })) },
      )
    case 'each':
      return plain(
        'loop',
        { mode: 'each', items: small.items, parallel: small.parallel },
        { steps: small.steps.map(toStep) },
      )
    case 'times':
      return plain(
        'loop',
        { mode: 'while', while: { cel: `variables.total < ${small.until}` } },
        { steps: small.steps.map(toStep) },
      )
  }
}

const traceOf = ({ state, steps, variables }: SeenRun): Trace => ({
  state: state as Trace['state'],
  steps: steps.map((step) => `${step.key}@${step.iteration} ${step.state}`).sort(),
  total: variables.total as number,
})

/** A step that stands after a stop in the same list is refused, rightly: it would never run. */
const withoutUnreachable = (steps: Small[]): Small[] => {
  const stop = steps.findIndex(({ kind }) => kind === 'stop')
  const reached = stop < 0 ? steps : steps.slice(0, stop + 1)
  return reached.map((step) => {
    if (step.kind === 'choose')
      return { ...step, high: withoutUnreachable(step.high), low: withoutUnreachable(step.low) }
    if (step.kind === 'both') return { ...step, branches: step.branches.map(withoutUnreachable) }
    if (step.kind === 'each' || step.kind === 'times') return { ...step, steps: withoutUnreachable(step.steps) }
    return step
  })
}

it('random workflows come to the same in the engine and in plain recursion', async () => {
  const { id: caseId } = await makeCase(world, { title: 'nowhere' })
  await fc.assert(
    fc.asyncProperty(fc.array(node(3, false), { minLength: 1, maxLength: 4 }), async (drawn) => {
      const program = withoutUnreachable(drawn)
      const workflowId = await makeWorkflow(world, {
        trigger: { kind: 'manual', subject: 'case', inputs: [] },
        variables: [{ key: 'total', label: 'Total', type: 'number', initial: 0 }],
        steps: program.map(toStep),
      })
      await startOnCases(memberActor(world), { workflowId, caseIds: [caseId] })
      await runAll(pool, world)
      for (let waits = 0; waits < 200 && (await runsOf(workflowId))[0]?.endedAt === null; waits++) {
        const back = travel(61_000 * (waits + 1))
        await runAll(pool, world)
        back()
      }
      const [run] = await runsOf(workflowId)
      expect(traceOf(run as SeenRun)).toEqual(interpret(program))
    }),
    { numRuns: 40 },
  )
}, 180_000)
