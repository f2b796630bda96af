import 'server-only'
import type pg from 'pg'
import { startBatch } from '@/lib/batches/commands/start-batch'
import { moveCaseToVersion } from '@/lib/cases/commands/move-case-to-version'
import { serveBatches } from '@/lib/jobs/handlers/serve-batches'
import type { Actor } from '@/lib/kernel/actor'
import { createTemplate } from '@/lib/templates/commands/create-template'
import { publishTemplate } from '@/lib/templates/commands/publish-template'
import { updateTemplate } from '@/lib/templates/commands/update-template'
import type { TemplateDefinitionInput } from '@/lib/templates/schema'
import type { Bar } from './bars'
import { round } from './closed-loop'

const cases = 10_000
/** Enough to know what one move costs by itself. */
const bareMoves = 1000
/** As many as a batch has at once. */
const lanes = 4

const definition: TemplateDefinitionInput = {
  fields: [{ key: 'bench_name', type: 'text', label: 'Name' }],
  statuses: [
    { key: 'new', name: 'New', kind: 'initial', next: ['closed'] },
    { key: 'closed', name: 'Closed', kind: 'end' },
  ],
}

/** Ten thousand open cases go to a newer version as a job, every one and once; against the same moves with no job around them. */
export async function benchVersionMoves(pool: pg.Pool, actor: Actor): Promise<Bar> {
  const { id: templateId } = await createTemplate(actor, {
    key: 'bench_moves',
    name: 'Bench moves',
    type: 'Onboarding',
    entityCategory: 'Company',
    definition,
  })
  await publishTemplate(actor, { templateId })
  await insertOpenCases(pool, actor, templateId, cases + bareMoves)
  const fields = [...(definition.fields ?? []), { key: 'bench_plan', type: 'text' as const, label: 'Plan' }]
  await updateTemplate(actor, { templateId, definition: { ...definition, fields } })
  await publishTemplate(actor, { templateId })

  const bare = await movesBySelf(pool, actor, templateId)
  await startBatch(actor, { kind: 'case.move_to_version', input: { templateId, number: 2 } })
  const started = performance.now()
  while (await serveBatches(pool));
  const seconds = (performance.now() - started) / 1000
  const { rows } = await pool.query<{ left: number; moved: number; events: number; failed: number }>(
    `select (select count(*)::int from cases c join templates t on t.id = c.template_id
             where t.id = $1 and c.template_version_id <> t.published_version_id) as left,
       count(distinct e.case_id)::int as moved, count(*)::int as events,
       (select failed from batches where environment_id = $2 and kind = 'case.move_to_version' order by id desc limit 1) as failed
     from events e join cases c on c.id = e.case_id where c.template_id = $1 and e.type = 'case.version_moved'`,
    [templateId, actor.environmentId],
  )
  const all = cases + bareMoves
  const whole = rows[0]?.left === 0 && rows[0].moved === all && rows[0].events === all && rows[0].failed === 0
  const [ours, floor] = [cases / seconds, bare]
  return {
    held: whole && ours / floor >= 0.5,
    text:
      `${cases} open cases to a newer version: ${whole ? 'every one and once' : `not whole (${JSON.stringify(rows[0])})`}, in ` +
      `${Math.round(seconds)} s; ${Math.round(ours)}/s of ${Math.round(floor)}/s of the bare command = ${round(ours / floor)}, at least 0.5`,
  }
}

async function insertOpenCases(pool: pg.Pool, { environmentId }: Actor, templateId: string, count: number) {
  await pool.query(
    `insert into cases (environment_id, number, title, template_id, template_version_id, type, entity_category, status,
       status_name, status_kind, priority, queue_id, sla_sort_at, search_text, creator_kind, created_at, updated_at)
     select $1::uuid, nextval(case_number_sequence($1::uuid)::regclass), 'Case ' || n, t.id, t.published_version_id, 'Onboarding', 'Company', 'new', 'New', 'initial', 2,
       (select q.id from queues q where q.environment_id = $1::uuid and q.is_default), '9999-12-31', 'Case ' || n, 'system', now(), now()
     from generate_series(1, $3::int) n, templates t
     where t.id = $2`,
    [environmentId, templateId, count],
  )
  await pool.query('vacuum analyze cases')
}

/** Moves a second of the command alone, as many at once as the job has. */
async function movesBySelf(pool: pg.Pool, actor: Actor, templateId: string): Promise<number> {
  const { rows } = await pool.query<{ id: string }>(
    'select id from cases where template_id = $1 order by id limit $2',
    [templateId, bareMoves],
  )
  const started = performance.now()
  const lane = async () => {
    for (let next = rows.pop(); next; next = rows.pop()) await moveCaseToVersion(actor, { caseId: next.id, number: 2 })
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  return bareMoves / ((performance.now() - started) / 1000)
}
