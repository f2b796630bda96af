import 'server-only'
import { z } from 'zod'
import { toAppError } from '@/lib/db/errors'
import { type Tx, transaction } from '@/lib/db/transaction'
import { type Actor, actorId } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { authorize } from '@/lib/kernel/command'
import { AppError, notFound, refuse } from '@/lib/kernel/errors'
import { newId } from '@/lib/kernel/new-id'
import { parseInput } from '@/lib/kernel/parse'
import { accessRun, accessWorkflow } from '../access'
import { caseOfTrigger, personOfTrigger } from '../begin'
import { readCheckScene } from '../check-scene'
import { readInputs } from '../inputs'
import { masking } from '../masking'
import { definitionProblems } from '../rules'
import { type WorkflowDefinition, workflowDefinition } from '../schema'
import { shownDefinition } from '../shown-definition'
import type { StepRunView } from '../view'
import { initialVariables, startRuns } from './start-run'
import type { ThreadJob } from './state'
import { concludeFailure, stepInside } from './step-once'

export const simulateWorkflowInput = z.strictObject({
  workflowId: z.uuid('must be an id.'),
  /** Left out: the draft, or what is published where there is none. */
  definition: workflowDefinition.optional(),
  /** The case of the trigger. */
  caseId: z.uuid().optional(),
  /** The object of the trigger. */
  objectId: z.uuid().optional(),
  /** The event of the trigger; the first of its events where left out. */
  event: z.string().max(100).optional(),
  fields: z.record(z.string(), z.json()).default({}),
  /** An earlier run of this workflow: begun by the same values, in place of those above. */
  runId: z.uuid().optional(),
})

export interface Simulation {
  state: 'succeeded' | 'failed'
  error: { code: string; message: string; step?: string } | null
  output: unknown
  variables: unknown
  steps: Omit<StepRunView, 'startedAt' | 'endedAt'>[]
}

/** Undoes everything at the end. */
class Undone extends Error {
  constructor(readonly simulation: Simulation) {
    super('undone')
  }
}

const stepsMost = 300

/**
 * Runs a workflow on a real case in a transaction that is undone: every step by its own command, with its own refusals, and
 * nothing is left of it but gaps in the numbers of cases. Calls outside are left out, waits end at once.
 */
export async function simulateWorkflow(
  actor: Actor,
  given: z.input<typeof simulateWorkflowInput>,
): Promise<Simulation> {
  const input = parseInput(simulateWorkflowInput, given)
  authorize(actor, 'workflow:write')
  try {
    return await transaction(actor.environmentId, async (tx) => {
      throw new Undone(await play(tx, actor, input))
    })
  } catch (error) {
    if (error instanceof Undone) return error.simulation
    // what was thrown inside comes out wrapped
    const cause = (error as { cause?: unknown }).cause
    if (cause instanceof Undone) return cause.simulation
    throw error
  }
}

async function play(tx: Tx, actor: Actor, input: z.output<typeof simulateWorkflowInput>): Promise<Simulation> {
  const row = await accessWorkflow(tx, input.workflowId)
  const definition = input.definition ?? (await shownDefinition(tx, row))
  const wrong = definitionProblems(definition, await readCheckScene(tx, row.id))
  const problems = wrong.map((one) => ({ ...one, field: `definition.${one.field}` }))
  if (problems.length > 0) refuse(problems, 'invalid_workflow')
  const versionId = newId()
  await tx.prisma.workflowVersion.create({
    data: {
      id: versionId,
      environmentId: tx.environmentId,
      workflowId: row.id,
      number: 1_000_000,
      definition: definition as never,
    },
  })
  const runId = newId()
  const at = now()
  const earlier = input.runId ? await earlierRun(tx, row.id, input.runId) : null
  await startRuns(
    tx,
    [
      {
        id: runId,
        workflowId: row.id,
        versionId,
        triggerKind: definition.trigger.kind,
        trigger: earlier?.trigger ?? (await triggerOf(tx, actor, definition, input)),
        variables: initialVariables(definition),
        caseId: earlier?.caseId ?? input.caseId,
        starterKind: actor.kind,
        starterId: actorId(actor),
        depth: 0,
      },
    ],
    at,
  )
  await runThreads(tx, runId)
  return outcomeOf(tx, runId, await masking(tx, runId))
}

async function earlierRun(tx: Tx, workflowId: string, runId: string) {
  const run = await accessRun(tx, runId)
  if (run.workflowId !== workflowId) throw notFound('workflow run')
  return { trigger: run.trigger as Record<string, unknown>, caseId: run.caseId ?? undefined }
}

/** One thread after the other, each as far as it goes, until none can move. */
async function runThreads(tx: Tx, runId: string): Promise<void> {
  const main: ThreadJob = { environmentId: tx.environmentId, runId, threadId: runId }
  let steps = 0
  const advance = async (job: ThreadJob): Promise<void> => {
    for (let moved = true; moved; ) {
      if (++steps > stepsMost)
        throw new AppError('invalid', 'too_many_steps', `A simulation ends after ${stepsMost} steps.`)
      await tx.prisma.$executeRawUnsafe('savepoint simulated_step')
      try {
        moved = (await stepInside(tx, job, {}, true)).kind === 'again'
        await tx.prisma.$executeRawUnsafe('release savepoint simulated_step')
      } catch (thrown) {
        await tx.prisma.$executeRawUnsafe('rollback to savepoint simulated_step')
        const error = toAppError(thrown)
        // a passing fault is not tried again here
        const final = new AppError('invalid', error.code, error.message)
        moved = (await concludeFailure(tx, job, final, {}, now())).kind === 'again'
      }
    }
  }
  await advance(main)
  for (;;) {
    const run = await tx.prisma.workflowRun.findUniqueOrThrow({ where: { id: runId }, select: { endedAt: true } })
    if (run.endedAt) return // threads of a failed run stand where it could be taken up
    const thread = await tx.prisma.workflowThread.findFirst({
      where: { runId, state: { in: ['ready', 'returning'] } },
      orderBy: { id: 'asc' },
    })
    if (!thread) return
    await advance({ ...main, threadId: thread.id })
  }
}

async function triggerOf(
  tx: Tx,
  actor: Actor,
  { trigger }: WorkflowDefinition,
  input: z.output<typeof simulateWorkflowInput>,
) {
  const at = now()
  const base = { kind: trigger.kind, at: at.toISOString() }
  const onCase = input.caseId ? { case: await caseOfTrigger({ tx, actor, at }, input.caseId) } : {}
  switch (trigger.kind) {
    case 'event': {
      const type = input.event ?? trigger.events[0] ?? ''
      const event = { id: newId(), type, at: base.at, actor_kind: actor.kind, actor_id: actorId(actor), payload: {} }
      return { ...base, event, ...onCase, ...(await objectOfTrigger(tx, input.objectId)) }
    }
    case 'schedule':
    case 'recurring':
      return { ...base, scheduled_for: base.at }
    default: {
      const { fields, problems } = readInputs(trigger.inputs, input.fields)
      if (problems.length > 0) refuse(problems)
      return { ...base, ...onCase, person: await personOfTrigger(tx, actor), fields }
    }
  }
}

async function objectOfTrigger(tx: Tx, id: string | undefined) {
  if (!id) return {}
  const row = await tx.prisma.attachedObject.findFirst({ where: { id } })
  if (!row) throw new AppError('invalid', 'unknown_object', 'There is no such object here.', { field: 'objectId' })
  const { externalReference: external_reference, occurredAt: occurred_at, type, title, status, data } = row
  return { object: { id, type, external_reference, title, status, occurred_at, data } }
}

async function outcomeOf(tx: Tx, runId: string, mask: (value: unknown) => unknown): Promise<Simulation> {
  const run = await tx.prisma.workflowRun.findUniqueOrThrow({ where: { id: runId } })
  const steps = await tx.prisma.workflowStepRun.findMany({
    where: { runId },
    orderBy: [{ startedAt: 'asc' }, { id: 'asc' }],
  })
  return {
    state: run.state === 'succeeded' ? 'succeeded' : 'failed',
    error: run.error as Simulation['error'],
    output: mask(run.output),
    variables: mask(run.variables),
    steps: steps.map(({ stepKey, iteration, state, attempt, input, output, error }) => ({
      stepKey,
      iteration,
      state: state as StepRunView['state'],
      attempt,
      input: mask(input),
      output: mask(output),
      error: error as StepRunView['error'],
    })),
  }
}
