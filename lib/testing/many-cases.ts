import 'server-only'
import { asOwner, type World } from './factories'

/** Thousands of bare cases straight into the table, enough for the planner to be tempted; half of them ended, or none. */
export const insertManyCases = (world: World, count: number, endedEvery = 2): Promise<void> =>
  asOwner(async (owner) => {
    await owner.query(
      `insert into cases (environment_id, number, title, template_id, template_version_id, type, entity_category, status,
         status_name, status_kind, priority, risk_score, queue_id, sla_deadline, sla_warning_at, sla_critical_at,
         sla_next_crossing_at, sla_sort_at, search_text, creator_kind, created_at, updated_at, resolved_at)
       select $1, 1000 + n, 'Case ' || n, $2, t.published_version_id, 'Onboarding', 'Company',
         case when ended then 'closed' else 'new' end, case when ended then 'Closed' else 'New' end,
         case when ended then 'end' else 'initial' end, 1 + n % 4, n % 100, case when n % 3 = 0 then $3::uuid else $4::uuid end,
         at + interval '7 days', at + interval '5 days', at + interval '6 days', case when not ended then timestamptz '2200-01-01' end,
         case when ended then '9999-12-31' else at + interval '7 days' end, 'CAS-' || n || ' Case ' || md5(n::text), 'system', at, at,
         case when ended then now() end
       from (select n, $6::int > 0 and n % greatest($6, 1) = 0 as ended, now() - n * interval '10 seconds' as at from generate_series(1, $5::int) n) s
       join templates t on t.id = $2`,
      [world.environmentId, world.templateId, world.queueId, world.otherQueueId, count, endedEvery],
    )
    // also merges what the trigram index put aside: left there, its cost would depend on when autovacuum came by
    await owner.query('vacuum analyze cases')
  })

/** As many people attached to the world's cases, one to each, every one with an e-mail and a document number. */
export const insertManyObjects = (world: World, count: number): Promise<void> =>
  asOwner(async (owner) => {
    await owner.query(
      `with made as (
         insert into objects (environment_id, type, title, external_reference, data)
         select $1, 'person', 'Person ' || n, 'many-' || n, jsonb_build_object('email', 'p' || n || '@example.test', 'document_number', 'DOC' || n)
         from generate_series(1, $2::int) n returning id)
       insert into case_objects (case_id, object_id, environment_id)
       select c.id, o.id, $1 from (select id, row_number() over () as n from made) o
       join (select id, row_number() over () as n from cases where environment_id = $1) c using (n)`,
      [world.environmentId, count],
    )
    await owner.query('vacuum analyze objects, case_objects')
  })
