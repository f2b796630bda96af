import 'server-only'
import { createCase } from '@/lib/cases/commands/create-case'
import { type Tx, transaction } from '@/lib/db/transaction'
import type { Actor } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import type { PlannedCase, Step } from '../plan/steps'
import type { Story } from '../stories/story'
import { actorOf } from './actors'
import { crossMarks } from './cross-marks'
import { Past } from './past'
import type { SeededEnvironment } from './set-up'
import { takeStep } from './take-step'

/** More would only wait: the database is busy with these. */
const lanes = 6

/** Plays the cases, several at a time; they get their numbers in the order given. */
export async function playCases(
  environment: SeededEnvironment,
  plan: PlannedCase[],
  played: () => void,
): Promise<void> {
  const waiting = [...plan]
  let arrived = Promise.resolve()
  const lane = async () => {
    for (let planned = waiting.shift(); planned; planned = waiting.shift()) {
      const before = arrived
      const { promise, resolve } = Promise.withResolvers<void>()
      arrived = promise
      await before
      try {
        await playCase(environment, planned, resolve)
      } catch (error) {
        waiting.length = 0
        throw error
      } finally {
        resolve()
      }
      played()
    }
  }
  const ends = await Promise.allSettled(Array.from({ length: lanes }, lane))
  for (const end of ends) if (end.status === 'rejected') throw end.reason
}

const movesClock = new Set<Step['do']>(['status', 'escalate', 'priority', 'decide', 'approve_proposal'])

/** One case from its arrival to now, each step by who did it and when, the clock's marks in between; all of it or nothing. */
async function playCase(environment: SeededEnvironment, planned: PlannedCase, arrived: () => void): Promise<void> {
  const [first, ...later] = planned.steps
  if (!first) return
  await transaction(environment.environmentId, async (tx) => {
    const past = new Past(first.at)
    const caseId = await past.play(first.at, () =>
      arrive(environment, actorOf(environment, first.by), planned.story, tx),
    )
    arrived()
    let mark: Date | null | 'moved' = 'moved'
    const crossUntil = async (at: Date) => {
      if (mark === 'moved' || (mark && mark <= at)) mark = await crossMarks(environment, tx, caseId, past, at)
    }
    for (const { at, by, step } of later) {
      if (step.do === 'create') continue
      await crossUntil(at)
      await past.play(at, () => takeStep(environment, actorOf(environment, by), caseId, step, tx))
      if (movesClock.has(step.do)) mark = 'moved'
    }
    await crossUntil(now())
  })
}

async function arrive(environment: SeededEnvironment, actor: Actor, story: Story, tx: Tx): Promise<string> {
  const { template, title, priority, riskScore, fields, tags, externalReference, subjectKey, metadata, objects } = story
  const templateId = environment.templates.get(template)
  const input = {
    templateId,
    title,
    priority,
    riskScore,
    fields,
    tags,
    externalReference,
    subjectKey,
    metadata,
    objects,
  }
  return (await createCase(actor, input, { tx })).case.id
}
