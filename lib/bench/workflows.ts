import 'server-only'
import { EventEmitter } from 'node:events'
import { Logger, run, type TaskList, type WorkerEvents } from 'graphile-worker'
import type { Pool } from 'pg'
import { commentOnCase } from '@/lib/cases/commands/comment-on-case'
import { createCase } from '@/lib/cases/commands/create-case'
import { transaction } from '@/lib/db/transaction'
import { runWorkflow } from '@/lib/jobs/handlers/run-workflow'
import type { Actor } from '@/lib/kernel/actor'
import { newId } from '@/lib/kernel/new-id'
import { createWorkflow } from '@/lib/workflows/commands/create-workflow'
import { publishWorkflow } from '@/lib/workflows/commands/publish-workflow'
import { startOnCases } from '@/lib/workflows/commands/start-on-cases'
import type { WorkflowDefinitionInput } from '@/lib/workflows/schema'
import { round } from './closed-loop'

export interface WorkflowFigures {
  name: string
  /** Steps a second in the engine, and bare jobs a second that do the same writes. */
  oursPerSecond: number
  floorPerSecond: number
  ratio: number
}

const casesAtOnce = 60
const stepsEach = 10
const concurrency = 10

/** Runs of ten steps, each a comment on a case, against as many bare jobs that write the same comment and a record of it. */
export async function benchWorkflows(pool: Pool, actor: Actor): Promise<WorkflowFigures> {
  const caseIds: string[] = []
  for (let count = 0; count < casesAtOnce; count++)
    caseIds.push((await createCase(actor, { type: 'Onboarding', entityCategory: 'Company' })).case.id)
  const workflowId = await makeWorkflow(actor)
  const rounds = { ours: [] as number[], floor: [] as number[] }
  for (let turn = 0; turn < 3; turn++) {
    rounds.floor.push(await bareJobs(pool, actor, caseIds))
    rounds.ours.push(await engineRuns(pool, actor, workflowId, caseIds))
  }
  const [ours, floor] = [middle(rounds.ours), middle(rounds.floor)]
  return {
    name: 'workflow steps: the engine / bare jobs with the same writes',
    oursPerSecond: Math.round(ours),
    floorPerSecond: Math.round(floor),
    ratio: round(ours / floor),
  }
}

const middle = (values: number[]) => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0

async function makeWorkflow(actor: Actor): Promise<string> {
  const steps = Array.from({ length: stepsEach }, (_, step) => ({
    key: `note_${step}`,
    name: 'Note',
    type: 'case.comment',
    config: { case: '{{trigger.case.id}}', message: `Step ${step} of {{trigger.case.name}}` },
  }))
  const definition = { trigger: { kind: 'manual', subject: 'case' }, steps } as WorkflowDefinitionInput
  const { workflowId } = await createWorkflow(actor, { name: 'Bench', definition })
  await publishWorkflow(actor, { workflowId })
  return workflowId
}

async function engineRuns(pool: Pool, actor: Actor, workflowId: string, caseIds: string[]): Promise<number> {
  await startOnCases(actor, { workflowId, caseIds })
  return drain(pool, { 'run-workflow': runWorkflow }, caseIds.length, caseIds.length * stepsEach)
}

/** What a step leaves behind, as a job that knows nothing of workflows would write it. */
async function bareJobs(pool: Pool, actor: Actor, caseIds: string[]): Promise<number> {
  const bare: TaskList = {
    'bench-bare': async (payload) => {
      const { caseId, step } = payload as { caseId: string; step: number }
      await transaction(actor.environmentId, async (tx) => {
        await commentOnCase(actor, { caseId, message: `Step ${step}` }, tx)
        await tx.prisma.workflowStepRun.create({
          data: {
            environmentId: actor.environmentId,
            runId: newId(),
            stepKey: `note_${step}`,
            state: 'succeeded',
            input: { case: caseId, message: `Step ${step}` },
            output: { case_id: caseId },
            startedAt: new Date(),
            endedAt: new Date(),
          },
        })
      })
    },
  }
  const jobs = caseIds.flatMap((caseId) => Array.from({ length: stepsEach }, (_, step) => ({ caseId, step })))
  await pool.query(
    `select graphile_worker.add_jobs(array(select row('bench-bare', j.job, null, null, 1::smallint, null, null, null)::graphile_worker.job_spec
     from json_array_elements($1::json) j(job)))`,
    [JSON.stringify(jobs)],
  )
  return drain(pool, bare, jobs.length, jobs.length)
}

/** Works until that many jobs are done; gives back how many of `count` things were done a second. */
async function drain(pool: Pool, taskList: TaskList, jobs: number, count: number): Promise<number> {
  const events: WorkerEvents = new EventEmitter()
  let open = jobs
  const done = new Promise<void>((resolve, reject) => {
    events.on('job:error', ({ error }) => reject(error))
    events.on('job:success', () => {
      open--
      if (open === 0) resolve()
    })
  })
  const started = performance.now()
  const logger = new Logger(() => () => {})
  const runner = await run({ pgPool: pool, taskList, concurrency, noHandleSignals: true, events, logger })
  await done
  const seconds = (performance.now() - started) / 1000
  await runner.stop()
  return count / seconds
}
