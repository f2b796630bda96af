import 'server-only'
import { asOwner } from './factories'

const own =
  /^(id|number|erasure_key|creator_(kind|id)|on_behalf_of|search_text|metadata|(created|updated|assigned)_at|sla_(deadline|warning_at|critical_at|next_crossing_at|sort_at))$/

/** Everything the database holds of a case but who made it, when, and which it is. */
export const caseRowOf = (caseId: string): Promise<Record<string, unknown>> =>
  asOwner(async (owner) => {
    const { rows } = await owner.query('select to_jsonb(c) as row from cases c where id = $1', [caseId])
    return Object.fromEntries(Object.entries(rows[0].row as object).filter(([name]) => !own.test(name)))
  })

/** What happened to a case, and what each event says, without who did it. */
export const trailOf = (caseId: string): Promise<[string, string[]][]> =>
  asOwner(async (owner) => {
    const { rows } = await owner.query('select type, payload from events where case_id = $1 order by seq', [caseId])
    return rows.map(({ type, payload }) => [type, Object.keys(payload).sort()])
  })

/** The id of the case with that name: CAS-000142. */
export const caseIdOf = (environmentId: string, name: string): Promise<string> =>
  asOwner(async (owner) => {
    const { rows } = await owner.query<{ id: string }>(
      'select id from cases where environment_id = $1 and number = $2',
      [environmentId, Number(name.slice('CAS-'.length))],
    )
    return (rows[0] as { id: string }).id
  })
