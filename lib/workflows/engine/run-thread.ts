import 'server-only'
import { toAppError } from '@/lib/db/errors'
import { transaction } from '@/lib/db/transaction'
import { now } from '@/lib/kernel/clock'
import { AppError } from '@/lib/kernel/errors'
import { limits } from '../names'
import type { Memory } from './open-scene'
import type { ThreadJob } from './state'
import { type Call, concludeCall, concludeFailure, type Progress, stepOnce } from './step-once'

/** Collisions with other writers are tried again on the spot this often before they count as a failed attempt. */
const racesMost = 5

/**
 * Moves a thread as far as it goes: each step is a transaction of its own, which leaves the thread at the next one. The job
 * stays until the thread waits or ends, so that one cut short is taken up where its last commit left it.
 */
export async function runThread(job: ThreadJob): Promise<void> {
  const memory: Memory = {}
  let resume = job.resume
  for (;;) {
    const progress = await advance({ ...job, resume }, memory)
    if (progress.kind === 'rest') return
    resume = undefined
  }
}

async function advance(job: ThreadJob, memory: Memory): Promise<Progress> {
  for (let race = 0; ; race++) {
    const began = now()
    try {
      const progress = await stepOnce(job, memory)
      return progress.kind === 'call' ? await makeCall(job, progress.call, memory) : progress
    } catch (thrown) {
      memory.expects = undefined
      const error = toAppError(thrown)
      if (isOurs(error)) throw error
      if (error.code === 'raced' && race < racesMost) continue
      return transaction(job.environmentId, (tx) => concludeFailure(tx, job, error, memory, began))
    }
  }
}

/** The database went away: that is no failure of the step, and the job is tried again as a whole. */
const isOurs = ({ code }: AppError) => code === 'database_unavailable'

async function makeCall(job: ThreadJob, call: Call, memory: Memory): Promise<Progress> {
  const { actor, step } = call.scene
  const timeoutMs = (step.timeoutSeconds ?? limits.callSeconds) * 1000
  const result = await call.step
    .call({ actor, stepKey: actor.requestId as string, timeoutMs }, call.config)
    .then((output) => ({ output }))
    .catch((thrown: unknown) => ({
      error:
        thrown instanceof AppError
          ? thrown
          : new AppError('bug', 'internal_error', 'The call failed on our side.', { cause: thrown }),
    }))
  memory.expects = undefined
  return transaction(job.environmentId, (tx) => concludeCall(tx, job, call, result, memory))
}
