import { memberSql, type Searchable, type Value } from './field-filter'

/** What a search can ask about: a member of the case, or one of its fields. */
export type Subject = SubjectName | { field: string; type: Searchable['type'] }

const lastActor = `(select coalesce(e.on_behalf_of, e.actor_id) from events e where e.case_id = c.id order by e.seq desc limit 1)`
const ownQueue = `(select q.id::text from queues q where q.id = c.queue_id and not q.is_default)`

/** As SQL over `cases c`; people and queues by their id, or else by what another system calls them. */
const subjects = {
  id: { type: 'text', sql: 'c.id::text', anyCase: true },
  title: { type: 'text', sql: 'c.title' },
  status: { type: 'text', sql: 'c.status' },
  reference: {
    type: 'text',
    sql: `coalesce(c.external_reference, 'CAS-' || lpad(c.number::text, greatest(6, length(c.number::text)), '0'))`,
    anyCase: true,
  },
  assignee: { type: 'text', sql: `coalesce(c.assignee_id::text, nullif(c.fields->>'assigned_user', ''))` },
  queue: { type: 'text', sql: `coalesce(${ownQueue}, nullif(c.fields->>'assigned_queue', ''))` },
  created_at: { type: 'instant', sql: 'c.created_at' },
  updated_at: { type: 'instant', sql: 'c.updated_at' },
  closed_at: { type: 'instant', sql: 'c.last_closed_at' },
  reopened_at: { type: 'instant', sql: 'c.last_reopened_at' },
  next_target_at: {
    type: 'instant',
    sql: `least(case when c.sla_stopped_at is null and c.sla_paused_at is null then c.sla_deadline end,
      (select min(t.target_at) from case_targets t where t.case_id = c.id and t.completed_at is null))`,
  },
  creator: { type: 'text', sql: 'coalesce(c.on_behalf_of, c.creator_id)' },
  last_actor: { type: 'text', sql: lastActor },
} as const satisfies Record<string, Searchable>
export type SubjectName = keyof typeof subjects

export const subjectSql = (subject: Subject, value: Value): Searchable =>
  typeof subject === 'string' ? subjects[subject] : memberSql('c.fields', subject.field, subject.type, value)

/** Stands for a missing value in an order; the missing come last whichever way it goes. */
const blanks: Record<Searchable['type'], { blank: string; cast: string }> = {
  text: { blank: `''`, cast: 'text' },
  number: { blank: '0', cast: 'numeric' },
  boolean: { blank: 'false', cast: 'boolean' },
  instant: { blank: `'epoch'::timestamptz`, cast: 'timestamptz' },
}

/** Columns that every case has: an order by them is read off their index. */
const always: readonly Subject[] = ['created_at', 'updated_at', 'title', 'status']

/** A subject as columns of an order that are never null. */
export function sortSql(subject: Subject, descending: boolean, value: Value) {
  const { sql, type } = subjectSql(subject, value)
  const { blank, cast } = blanks[type]
  if (always.includes(subject)) return [{ sql, cast, descending }]
  return [
    { sql: `(${sql} is null)`, cast: 'boolean', descending: false },
    { sql: `coalesce(${sql}, ${blank})`, cast, descending },
  ]
}
