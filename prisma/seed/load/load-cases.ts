import 'server-only'
import type { Client } from 'pg'
import type { TemplateDefinition } from '@/lib/templates/schema'
import { definitionOf } from '../plan/fate'
import type { SeededEnvironment } from '../run/set-up'
import { demoTemplates } from '../templates/demo-templates'

/** What a case of each template starts as, as the statement joins it. */
const kinds = (environment: SeededEnvironment) =>
  demoTemplates.map(({ key, name, type, entityCategory }) => {
    const definition: TemplateDefinition = definitionOf(key)
    const find = (kind: string) => definition.statuses.find((status) => status.kind === kind)
    const [initial, active, end] = [find('initial'), find('active'), find('end')]
    const decision = definition.decisions[0]
    return {
      id: environment.templates.get(key),
      name,
      type,
      entityCategory,
      queueId: environment.queues.get(definition.queue ?? '') ?? [...environment.queues.values()][0],
      initial: [initial?.key, initial?.name],
      active: [active?.key, active?.name],
      end: [end?.key, end?.name],
      decision: [decision?.key, decision?.name],
    }
  })

const given =
  'Ana,Björn,Chiara,Dmitri,Élodie,Farid,Grete,Hamza,Ines,Jakub,Kaisa,Luís,Maja,Nikos,Oksana,Pavel,Quentin,Renée,Stefan,Tuuli,Ulrich,Viola,Wiktor,Xenia,Yusuf,Zoë'
const family =
  'Almeida,Bergström,Castellani,Dąbrowski,Eriksen,Ferreira,Grünwald,Haddad,Ivanova,Jansen,Kowalczyk,Lindqvist,Moreau,Novák,Ó Briain,Papadakis,Quintero,Rossi,Szabó,Tănase,Urbán,Vasquez,Wójcik,Yıldız,Zieliński'

/** Cases `from`..`until` in three statements: cases, their clocks, their first events. */
export async function loadCases(
  owner: Client,
  environment: SeededEnvironment,
  from: number,
  until: number,
): Promise<void> {
  const { environmentId, serviceKeyId } = environment
  const assignees = [...environment.people.values()]
    .filter(({ roles }) => roles.includes('reviewer'))
    .map(({ id }) => id)
  await owner.query('begin')
  await owner.query(casesSql, [
    environmentId,
    JSON.stringify(kinds(environment)),
    from,
    until,
    given.split(','),
    family.split(','),
    assignees,
    serviceKeyId,
  ])
  await owner.query(
    `insert into sla_clocks (environment_id, case_id, kind, source, started_at, target_seconds, warning_seconds, critical_seconds, stopped_at, outcome)
     select c.environment_id, c.id, 'resolution', 'template', c.created_at, extract(epoch from c.sla_deadline - c.created_at)::int,
       extract(epoch from c.sla_deadline - c.sla_warning_at)::int, extract(epoch from c.sla_deadline - c.sla_critical_at)::int,
       c.sla_stopped_at, case when c.sla_stopped_at is not null then case when c.sla_stopped_at < c.sla_deadline then 'met' else 'missed' end end
     from cases c where c.environment_id = $1 and c.number > $2 and c.number <= $3`,
    [environmentId, from, until],
  )
  await owner.query(
    `insert into events (environment_id, case_id, subject_type, subject_id, type, actor_kind, actor_id, via, payload, at, case_version, seq)
     select c.environment_id, c.id, 'case', c.id, 'case.created', 'apiKey', $4, 'seed',
       jsonb_build_object('title', c.title, 'queueId', c.queue_id, 'priority', c.priority), c.created_at, 1, 1
     from cases c where c.environment_id = $1 and c.number > $2 and c.number <= $3`,
    [environmentId, from, until, serviceKeyId],
  )
  await owner.query(`select setval(case_number_sequence($1)::regclass, $2)`, [environmentId, until])
  await owner.query('commit')
}

/** Ended cases lie further back; open ones were made over the last weeks, their deadlines around now. */
const casesSql = `
  with kind as (
    select (row_number() over ()) - 1 as place, k.* from jsonb_to_recordset($2::jsonb) k(id uuid, name text, type text,
      "entityCategory" text, "queueId" uuid, initial jsonb, active jsonb, "end" jsonb, decision jsonb)),
  drawn as (
    select n, (n * 7 + n / 11) % 6 as place, n % 3 <> 0 as ended, hashint4(n) & 2147483647 as dice,
      now() - case when n % 3 <> 0 then interval '60 days' + n * interval '9 seconds' else (hashint4(n + 7) & 2147483647) % 1814400 * interval '1 second' end as at
    from generate_series($3::int + 1, $4::int) n),
  made as (
    select d.*, k.*, 1 + dice % 4 as priority, dice / 7 % 100 as risk,
      ($5::text[])[1 + dice % cardinality($5::text[])] || ' ' || ($6::text[])[1 + dice / 31 % cardinality($6::text[])] as person,
      d.at + make_interval(days => (array[3, 7, 14, 21])[1 + dice % 4]) as deadline,
      not d.ended and dice / 13 % 3 = 0 as taken
    from drawn d join kind k on k.place = d.place)
  insert into cases (environment_id, number, title, template_id, template_version_id, type, entity_category, status, status_name,
    status_kind, priority, risk_score, risk_tier, queue_id, assignee_id, assigned_at, assignment_method, fields, tags,
    external_reference, metadata, creator_kind, creator_id, decision, decision_name, resolution, resolved_at, resolver_kind,
    sla_deadline, sla_warning_at, sla_critical_at, sla_stopped_at, sla_next_crossing_at, sla_stage, sla_sort_at, search_text,
    created_at, updated_at)
  select $1, m.n, m.person, m.id, t.published_version_id, m.type, m."entityCategory",
    case when ended then m."end"->>0 when taken then m.active->>0 else m.initial->>0 end,
    case when ended then m."end"->>1 when taken then m.active->>1 else m.initial->>1 end,
    case when ended then 'end' when taken then 'active' else 'initial' end,
    priority, risk, case when risk >= 70 then 'High' when risk >= 40 then 'Medium' else 'Low' end, m."queueId",
    case when taken or ended then ($7::uuid[])[1 + dice % cardinality($7::uuid[])] end, case when taken or ended then m.at + interval '1 hour' end,
    case when taken or ended then 'manual' end, '{}', case when dice % 5 = 0 then array['vip'] else '{}'::text[] end,
    'load-' || m.n, '{}', 'apiKey', $8, case when ended then m.decision->>0 end, case when ended then m.decision->>1 end,
    case when ended then m."end"->>1 end, case when ended then m.at + interval '2 days' end, case when ended then 'member' end,
    deadline, deadline - interval '2 days', deadline - interval '1 day', case when ended then m.at + interval '2 days' end,
    case when ended or deadline <= now() then null when deadline - interval '1 day' <= now() then deadline
         when deadline - interval '2 days' <= now() then deadline - interval '1 day' else deadline - interval '2 days' end,
    case when ended or deadline - interval '2 days' > now() then 0 when deadline <= now() then 3
         when deadline - interval '1 day' <= now() then 2 else 1 end,
    case when ended then '9999-12-31 00:00:00+00' else deadline end,
    'CAS-' || lpad(m.n::text, 6, '0') || ' ' || m.person || ' load-' || m.n, m.at, m.at
  from made m join templates t on t.id = m.id`
