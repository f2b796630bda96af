import 'server-only'
import { AppError } from '@/lib/kernel/errors'
import { isUuid } from '@/lib/kernel/ids'
import { limits } from '../../names'
import type { Outcome, Scene } from '../scene'
import type { StepError } from '../state'
import { filledConfig } from '../values'

const longestMs = limits.waitSeconds * 1000

export async function enterWait(scene: Scene): Promise<Outcome> {
  const input = filledConfig(scene.step, scene.values)
  if (input.for === 'event') return enterEventWait(scene, input)
  const until =
    input.for === 'duration' ? scene.at.getTime() + seconds(input.seconds) * 1000 : Date.parse(String(input.until))
  if (Number.isNaN(until)) throw new AppError('invalid', 'invalid_until', `“${input.until}” is no point in time.`)
  const resumeAt = new Date(Math.min(until, scene.at.getTime() + longestMs))
  if (resumeAt <= scene.at || scene.simulated) return { kind: 'done', input, output: { expired: true, event: null } }
  return { kind: 'waiting', input, wait: { resumeAt } }
}

async function enterEventWait(scene: Scene, input: Record<string, unknown>): Promise<Outcome> {
  const subjectId = String(input.subject ?? '')
  if (!isUuid(subjectId))
    throw new AppError('invalid', 'required', 'The wait is for nothing: the id of its case, object or run is empty.', {
      field: 'subject',
    })
  const eventTypes = Array.isArray(input.events) ? input.events.map(String) : []
  if (scene.simulated) return { kind: 'done', input, output: { expired: false, event: null } }
  const came = await comeAlready(scene, subjectId, eventTypes)
  if (came) return { kind: 'done', input, output: { expired: false, event: came } }
  const resumeAt = new Date(scene.at.getTime() + seconds(input.timeout_seconds ?? limits.waitSeconds) * 1000)
  return { kind: 'waiting', input, wait: { subjectId, eventTypes, resumeAt } }
}

/** Its time has come, or its event. */
export async function returnToWait(scene: Scene): Promise<Outcome> {
  const { before, resume, tx } = scene
  const input = before?.input ?? {}
  if (resume?.kind === 'event')
    return { kind: 'done', input, output: { expired: false, event: await eventFacts(tx, resume.eventId) } }
  if (input.for === 'event' && input.fail_on_expiry === true) return { kind: 'failed', input, error: expired }
  return { kind: 'done', input, output: { expired: true, event: null } }
}

const expired: StepError = { code: 'wait_expired', message: 'What was waited for did not come in time.' }

const seconds = (given: unknown) => Math.max(0, Math.min(Number(given) || 0, limits.waitSeconds))

interface EventRow {
  id: string
  type: string
  at: Date
  actor_kind: string
  actor_id: string | null
  payload: unknown
}

/**
 * An event that came between the run's start and now, and that no wait of this run has used. The subject is held while
 * we look: a writer who is not done yet is waited for, a later one finds the wait.
 */
async function comeAlready({ tx, run, rows }: Scene, subjectId: string, types: string[]) {
  for (const table of ['cases', 'objects', 'workflow_runs'])
    await tx.prisma.$queryRawUnsafe(`select 1 from ${table} where id = $1::uuid for share`, subjectId)
  const used = rows.flatMap(({ output }) => {
    const event = output?.event as { id?: unknown } | null | undefined
    return typeof event?.id === 'string' ? [event.id] : []
  })
  const found = await tx.prisma.$queryRaw<EventRow[]>`
    select id, type, at, actor_kind, actor_id, payload from events
    where subject_id = ${subjectId}::uuid and type = any(${types}::text[]) and at >= ${new Date(run.createdAt)}
      and id <> all(${used}::uuid[]) order by id limit 1`
  return found[0] ? factsOf(found[0]) : null
}

async function eventFacts(tx: Scene['tx'], eventId: string) {
  const found = await tx.prisma.$queryRaw<EventRow[]>`
    select id, type, at, actor_kind, actor_id, payload from events where id = ${eventId}::uuid`
  return found[0] ? factsOf(found[0]) : null
}

const factsOf = (row: EventRow) => ({
  id: row.id,
  type: row.type,
  at: row.at.toISOString(),
  actor_kind: row.actor_kind,
  actor_id: row.actor_id,
  payload: row.payload,
})
