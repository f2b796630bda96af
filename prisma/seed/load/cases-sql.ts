/**
 * Cases $3 < n <= $4 of $5. The first two thirds came in over two years and have ended but for a few; the rest over the last 25
 * days and most are open. Numbers rise with time. Everything is drawn from hashes of n, so that a load is the same twice.
 */
export const casesSql = `
  with kind as (
    select k.place - 1 as place, d.* from jsonb_array_elements($2::jsonb) with ordinality k(document, place),
      jsonb_to_record(k.document) d("templateId" uuid, type text, category text, "queueId" uuid, priority smallint, tier text,
        "riskFrom" int, "riskSpread" int, "targetSeconds" int, "warningSeconds" int, "criticalSeconds" int, "longestPause" int,
        initial jsonb, active jsonb, waiting jsonb, ended jsonb, decisions jsonb, topics jsonb, tags jsonb, defaults jsonb)),
  subject as (
    select 'Person' as category, p.place - 1 as place, name, country
      from unnest($7::text[], $8::text[]) with ordinality p(name, country, place)
    union all select 'Company', c.place - 1, name, country
      from unnest($9::text[], $10::text[]) with ordinality c(name, country, place)),
  dice as (
    select n, hashint4(n) & 2147483647 as d1, hashint4(n + 1000000007) & 2147483647 as d2, hashint4(n # 1431655765) & 2147483647 as d3,
      case when n::float8 / $5 <= 2.0 / 3 then 60480000 - n::float8 / $5 * 1.5 * (60480000 - 2160000)
           else (1 - n::float8 / $5) * 3 * 2160000 end as seconds_ago
    from generate_series($3::int + 1, $4::int) n),
  drawn as (
    select d.*, k.*, now() - make_interval(secs => greatest(seconds_ago, 0) + 60) as at,
      case when n::float8 / $5 <= 2.0 / 3 then d2 % 40 <> 0 else d2 % 100 < 8 end as is_ended, d3 % 100 as share,
      u.name as subject, u.country
    from dice d join kind k on k.place = ($6::int[])[1 + d3 % cardinality($6::int[])]
    join subject u on u.category = k.category and u.place = d1 % case when k.category = 'Person' then cardinality($7::text[]) else cardinality($9::text[]) end),
  placed as (
    select d.*, at + make_interval(secs => "targetSeconds") as deadline,
      at + make_interval(secs => "targetSeconds" - "warningSeconds") as warning_at,
      at + make_interval(secs => "targetSeconds" - "criticalSeconds") as critical_at,
      case when is_ended then least(now() - interval '20 seconds', at + make_interval(secs => "targetSeconds" * (0.05 + d1 % 1000 / 900.0))) end as resolved,
      case when not is_ended and share between 78 and 89 then
        greatest(at + (now() - at) * (0.3 + d2 % 100 / 200.0), now() - make_interval(secs => "longestPause" * 0.9)) end as paused,
      case when is_ended then ended when share < 46 then initial when share between 78 and 89 then waiting
        else active->(d1 % jsonb_array_length(active)) end as status,
      case when is_ended then 'end' when share < 46 then 'initial' when share between 78 and 89 then 'waiting' else 'active' end as status_kind,
      case when is_ended or share >= 46 then ($11::uuid[])[1 + d2 % cardinality($11::uuid[])] end as assignee,
      decisions->(case when d2 % 5 = 0 then 1 else 0 end) as decision
    from drawn d),
  staged as (
    select p.*, case when deadline <= reference then 3 when critical_at <= reference then 2 when warning_at <= reference then 1 else 0 end as stage
    from placed p, lateral (select coalesce(resolved, paused, now()) as reference) r)
  insert into cases (environment_id, number, title, template_id, template_version_id, type, entity_category, status, status_name,
    status_kind, priority, risk_score, risk_tier, queue_id, assignee_id, assigned_at, assignment_method, assignment_reason, fields,
    tags, external_reference, metadata, creator_kind, creator_id, decision, decision_name, resolution, resolved_at, resolver_kind,
    resolver_id, sla_deadline, sla_warning_at, sla_critical_at, sla_paused_at, sla_stopped_at, sla_next_crossing_at, sla_stage,
    sla_sort_at, search_text, created_at, updated_at)
  select $1, s.n, title, "templateId", t.published_version_id, s.type, category, status->>'key', status->>'name',
    s.status_kind, priority, "riskFrom" + d1 % "riskSpread", tier, "queueId", assignee,
    case when assignee is not null then least(at + interval '1 hour', coalesce(resolved, paused, now())) end,
    case when assignee is not null then 'manual' end, case when assignee is not null then 'Assigned by hand.' end,
    defaults || jsonb_build_object('customer_number', 'MC-' || lpad((d1 % 100000000)::text, 8, '0')) || case when category = 'Person'
      then jsonb_build_object('full_name', subject) else jsonb_build_object('company_name', subject, 'incorporation_country', country) end,
    array(select jsonb_array_elements_text(s.tags)) || case when d2 % 12 = 0 then array['vip'] else '{}' end,
    'load-' || s.n, jsonb_build_object('source', 'load'), 'apiKey', $12,
    case when is_ended then decision->>'key' end, case when is_ended then decision->>'name' end, case when is_ended then status->>'name' end,
    resolved, case when is_ended then 'member' end, case when is_ended then assignee::text end,
    deadline, warning_at, critical_at, paused, resolved,
    case when is_ended then null when paused is not null then paused + make_interval(secs => "longestPause")
         when stage = 3 then null when stage = 2 then deadline when stage = 1 then critical_at else least(warning_at, critical_at) end,
    stage, case when resolved is null and paused is null then deadline else '9999-12-31 00:00:00+00' end,
    'CAS-' || lpad(s.n::text, greatest(6, length(s.n::text)), '0') || ' ' || title || ' load-' || s.n,
    at, coalesce(resolved, paused, at)
  from staged s join templates t on t.id = s."templateId",
    lateral (select s.subject || ' — ' || (s.topics->>(s.d2 % jsonb_array_length(s.topics))) as title) w
  order by s.n`

/** Their clocks, as the policy set them: the kind is found again by template, priority and tier. */
export const clocksSql = `
  insert into sla_clocks (environment_id, case_id, kind, source, started_at, target_seconds, warning_seconds, critical_seconds,
    maximum_pause_seconds, auto_escalate, stopped_at, outcome)
  select c.environment_id, c.id, 'resolution', 'template', c.created_at, k."targetSeconds", k."warningSeconds", k."criticalSeconds",
    k."longestPause", k."autoEscalate", c.sla_stopped_at,
    case when c.sla_stopped_at < c.sla_deadline then 'met' when c.sla_stopped_at is not null then 'missed' end
  from cases c join jsonb_to_recordset($4::jsonb) k("templateId" uuid, priority smallint, tier text, "targetSeconds" int,
      "warningSeconds" int, "criticalSeconds" int, "longestPause" int, "autoEscalate" boolean)
    on k."templateId" = c.template_id and k.priority = c.priority and k.tier = c.risk_tier
  where c.environment_id = $1 and c.number > $2 and c.number <= $3`

export const pausesSql = `
  insert into sla_pauses (environment_id, clock_id, paused_at, reason)
  select c.environment_id, k.id, c.sla_paused_at, c.status_name from cases c join sla_clocks k on k.case_id = c.id
  where c.environment_id = $1 and c.number > $2 and c.number <= $3 and c.sla_paused_at is not null`

export const eventsSql = `
  insert into events (environment_id, case_id, subject_type, subject_id, type, actor_kind, actor_id, via, payload, at, case_version, seq)
  select c.environment_id, c.id, 'case', c.id, 'case.created', 'apiKey', $4, 'seed',
    jsonb_build_object('title', c.title, 'template', t.name, 'priority', c.priority, 'queueId', c.queue_id,
      'externalReference', c.external_reference, 'deadline', c.sla_deadline), c.created_at, 1, 1
  from cases c join templates t on t.id = c.template_id
  where c.environment_id = $1 and c.number > $2 and c.number <= $3`
