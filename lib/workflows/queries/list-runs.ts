import 'server-only'
import { z } from 'zod'
import { readRows } from '@/lib/db/statement'
import type { Actor } from '@/lib/kernel/actor'
import { authorize } from '@/lib/kernel/command'
import { AppError } from '@/lib/kernel/errors'
import { isUuid } from '@/lib/kernel/ids'
import { decodeCursor, encodeCursor, type Page, pageInput } from '@/lib/kernel/page'
import { parseInput } from '@/lib/kernel/parse'
import { hidingOf } from '../masking'
import { runStates } from '../names'
import type { RunListRow } from '../view'

export const listRunsInput = z.strictObject({
  ...pageInput,
  /** The page of newer runs that ends before this one, in place of a cursor. */
  before: z.uuid().optional(),
  workflowId: z.uuid().optional(),
  caseId: z.uuid().optional(),
  state: z.array(z.enum(runStates)).optional(),
})

/** Members of a run as lists and pages show it. */
export const runColumns = `r.id, r.workflow_id as "workflowId", r.version_id as "versionId",
  r.starter_kind as "starterKind", r.starter_id as "starterId", w.name as "workflowName", v.number as "versionNumber", r.treatment, r.state,
  r.trigger_kind as "triggerKind", r.case_id as "caseId", c.number as "caseNumber", r.output, r.error, r.steps_count as "stepsCount",
  to_json(r.created_at)#>>'{}' as "createdAt", to_json(r.started_at)#>>'{}' as "startedAt", to_json(r.ended_at)#>>'{}' as "endedAt"`
export const runJoins = `join workflows w on w.id = r.workflow_id join workflow_versions v on v.id = r.version_id left join cases c on c.id = r.case_id`

/** Runs, newest first. @throws AppError `invalid` invalid_cursor */
export async function listRuns(actor: Actor, given: z.input<typeof listRunsInput>): Promise<Page<RunListRow>> {
  const input = parseInput(listRunsInput, given)
  authorize(actor, 'workflow:read')
  const [after] = input.cursor === undefined ? [] : (decodeCursor(input.cursor, 1) ?? [''])
  if (after !== undefined && !isUuid(String(after)))
    throw new AppError('invalid', 'invalid_cursor', 'cursor is not one of this list.', { field: 'cursor' })
  const values: unknown[] = [actor.environmentId]
  const where = ['r.environment_id = $1']
  const add = (condition: (place: string) => string, value: unknown) => {
    if (value === undefined) return
    values.push(value)
    where.push(condition(`$${values.length}`))
  }
  add((place) => `r.id < ${place}::uuid`, after)
  add((place) => `r.id > ${place}::uuid`, input.before)
  add((place) => `r.workflow_id = ${place}::uuid`, input.workflowId)
  add((place) => `r.case_id = ${place}::uuid`, input.caseId)
  add((place) => `r.state = any(${place}::text[])`, input.state)
  values.push(input.limit + 1)
  const rows = await readRows<RunListRow & { id: string }>(actor.environmentId, {
    text: `select ${runColumns} from workflow_runs r ${runJoins} where ${where.join(' and ')} order by r.id ${input.before ? 'asc' : 'desc'} limit $${values.length}`,
    values,
  })
  const shown = rows.slice(0, input.limit)
  if (input.before) shown.reverse()
  const last = shown.at(-1)
  const hasMore = rows.length > input.limit
  if (actor.kind === 'member') await keepPlainValues(actor.environmentId, shown)
  return { rows: shown, cursor: hasMore && last ? encodeCursor([last.id]) : null, hasMore }
}

/** Of outputs what fits a line, sensitive values masked; fields of cases are on the page of the run. */
async function keepPlainValues(environmentId: string, rows: RunListRow[]): Promise<void> {
  const ended = rows.filter(({ output }) => output !== null)
  if (ended.length === 0) return
  const ids = ended.map(({ id }) => id)
  const hide = await hidingOf(environmentId, ids)
  for (const row of ended)
    row.output = Object.fromEntries(
      Object.entries(row.output ?? {})
        .filter(([, value]) => value !== null && typeof value !== 'object')
        .map(([key, value]) => [key, hide(row.id, value)]),
    )
}
