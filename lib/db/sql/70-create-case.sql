-- Of ids and addresses in small letters, those of people who work in the environment.
create or replace function known_people(p_environment uuid, p_words text[]) returns text[] language sql stable as $$
  select coalesce(array_agg(w.word), '{}') from unnest(p_words) w(word)
  where exists (select 1 from users u join memberships m on m.user_id = u.id and m.environment_id = p_environment
                where u.disabled_at is null and (u.id::text = w.word or u.email = w.word))
$$;

-- Creating a case in one round trip and one transaction: idempotency, folding, number, case, clock, objects, event, the
-- dispatcher's word and the view that goes back. Through Prisma's interactive transaction the same work is ten round
-- trips and a tenth of the throughput. What depends on the template's document (defaults, SLA target, status) comes
-- ready in p, computed by lib/cases/commands/create-case.ts from the version named, and so does what depends on the
-- environment's plan (queue, target, policy); this checks that both are still current.
--
-- outcome: created | folded | replayed | in_progress | key_reused | stale_template | stale_routing | reference_taken | refused (problems)
create or replace function create_case(p_environment uuid, p jsonb) returns json language plpgsql as $$
declare
  at constant timestamptz := (p->>'at')::timestamptz;
  actor constant jsonb := p->'actor';
  new_case cases; idempotent jsonb; result json; problems jsonb := coalesce(p->'problems', '[]'); queue uuid; assignee users;
  unknown text[]; given record; newly_attached uuid[]; sla constant jsonb := p->'sla'; picked record; folded boolean := false; counts record; known text[]; team uuid := (p->>'assignedTeamId')::uuid;
begin
  perform set_config('docket.environment_id', p_environment::text, true);

  if p ? 'idempotency' then
    idempotent := begin_idempotent(p->'idempotency');
    if idempotent is not null then return idempotent; end if;
  end if;

  perform 1 from templates t where t.id = (p->>'templateId')::uuid and t.archived_at is null
    and t.published_version_id = (p->>'templateVersionId')::uuid;
  if not found then return jsonb_build_object('outcome', 'stale_template'); end if;

  perform 1 from environments e where e.id = p_environment and e.routing_revision = (p->>'routingRevision')::int;
  if not found then return jsonb_build_object('outcome', 'stale_routing'); end if;

  select q.id into queue from queues q where q.id = (p->>'queueId')::uuid and q.archived_at is null;
  if not found then problems := problems || jsonb_build_object('field', 'queueId', 'code', 'unknown_queue',
    'message', 'There is no such queue here.'); end if;

  if p->>'assignee' is not null then
    select u.* into assignee from users u join memberships m on m.user_id = u.id and m.environment_id = p_environment
      where u.disabled_at is null and (u.id::text = p->>'assignee' or u.email = lower(p->>'assignee'));
    if not found then problems := problems || jsonb_build_object('field', 'assignedTo', 'code', 'unknown_person',
      'message', 'There is no such person in this environment.'); end if;
  end if;
  if team is not null and not exists (select 1 from teams t where t.id = team) then
    problems := problems || jsonb_build_object('field', 'assignedTeamId', 'code', 'unknown_team',
      'message', 'There is no such team here.');
  end if;
  if p ? 'people' then
    -- a default that names nobody any more is left out, since nobody asked for it; what was given is refused
    known := known_people(p_environment, array(select w->>'word' from jsonb_array_elements(p->'people') w));
    select problems || coalesce(jsonb_agg(w->'problem') filter (where not (w->>'usual')::boolean), '[]'),
        jsonb_set(p, '{fields}', (p->'fields') - coalesce(array_agg(w->>'key') filter (where (w->>'usual')::boolean), '{}'))
      into problems, p from jsonb_array_elements(p->'people') w where w->>'word' <> all (known);
  end if;
  -- looked for before anything is written: a refusal returns, since after an error the locks outlive the answer for a moment
  -- and a corrected twin would be told that this one still runs
  select array_agg(e->>'id') into unknown from jsonb_array_elements(p->'objects') e where e ? 'id'
    and (select o.id from objects o where o.id = (e->>'id')::uuid) is null; -- one look-up an id; as an anti-join it may read all objects
  if unknown is not null then
    problems := problems || jsonb_build_object('field', 'objectIds', 'code', 'unknown_object',
      'message', 'There is no object ' || array_to_string(unknown, ', ') || ' here.');
  end if;
  if p ? 'uniqueReference' and p->>'externalReference' is not null then
    -- twins with one reference wait here for the first
    perform pg_advisory_xact_lock(hashtextextended(concat_ws(' ', p_environment, lower(p->>'externalReference')), 12));
    if exists (select 1 from cases c where c.environment_id = p_environment
               and lower(c.external_reference) = lower(p->>'externalReference'))
       or exists (select 1 from cases c where c.environment_id = p_environment and c.number = (p->>'referenceNumber')::int) then
      return jsonb_build_object('outcome', 'reference_taken');
    end if;
  end if;
  if problems <> '[]' then return jsonb_build_object('outcome', 'refused', 'problems', problems); end if;

  if p->'objects' <> '[]' then
    select * into given from upsert_objects(p_environment, p->'objects', at);
  else
    select '{}'::uuid[] as ids, 0 as entities, 0 as open_alerts into given;
  end if;

  if p->>'subjectKey' is not null then
    -- one open case a subject and template: twins wait here for the first
    perform pg_advisory_xact_lock(hashtextextended(concat_ws(' ', p_environment, p->>'templateId', p->>'subjectKey'), 11));
    select c.* into new_case from cases c where c.environment_id = p_environment and c.template_id = (p->>'templateId')::uuid
      and c.subject_key = p->>'subjectKey' and c.resolved_at is null for update;
    folded := found;
  end if;

  if folded then
    newly_attached := attach_objects(p_environment, new_case.id, given.ids, p->>'objectMode', at);
    select * into counts from count_case_objects(new_case.id);
    update cases c set version = c.version + 1, updated_at = at, objects_count = counts.objects,
        entities_count = counts.entities, open_alerts_count = counts.open_alerts
      where c.id = new_case.id returning c.* into new_case;
  else
    if assignee.id is null and p->'routing' is not null then
      -- after every other lock, since it is one for the environment
      new_case.id := (p->>'id')::uuid; new_case.environment_id := p_environment; new_case.queue_id := queue;
      new_case.priority := (p->>'priority')::smallint; new_case.assigned_team_id := team;
      select * into picked from pick_assignee(new_case, p->'routing', at);
    else
      select null::uuid as person, null::text as reason into picked;
    end if;
    insert into cases (id, environment_id, number, title, template_id, template_version_id, type, entity_category,
      status, status_name, status_kind, priority, risk_tier, risk_score, queue_id, assignee_id, assigned_team_id,
      assigned_at, assignment_method, assignment_reason, fields, tags, external_reference, subject_key, metadata,
      creator_kind, creator_id, on_behalf_of, objects_count, entities_count, open_alerts_count, sla_deadline, sla_warning_at, sla_critical_at, sla_next_crossing_at,
      sla_sort_at, search_text, created_at, updated_at)
    select (p->>'id')::uuid, p_environment, n.number, p->>'title', (p->>'templateId')::uuid, (p->>'templateVersionId')::uuid,
      p->>'type', p->>'entityCategory', p->>'status', p->>'statusName', p->>'statusKind', (p->>'priority')::smallint,
      p->>'riskTier', coalesce((p->>'riskScore')::int, 0), queue, coalesce(assignee.id, picked.person), team,
      case when assignee.id is not null or team is not null or picked.person is not null then at end,
      case when picked.person is not null then 'policy' when assignee.id is not null or team is not null then 'manual' end,
      coalesce(picked.reason, p->>'assignmentReason'),
      coalesce(p->'fields', '{}'), array(select jsonb_array_elements_text(p->'tags')), p->>'externalReference',
      p->>'subjectKey', coalesce(p->'metadata', '{}'), actor->>'kind', actor->>'id', actor->>'onBehalfOf',
      cardinality(given.ids), given.entities, given.open_alerts, (sla->>'deadline')::timestamptz, (sla->>'warningAt')::timestamptz, (sla->>'criticalAt')::timestamptz,
      least((sla->>'warningAt')::timestamptz, (sla->>'criticalAt')::timestamptz), coalesce((sla->>'deadline')::timestamptz, '9999-12-31 00:00:00+00'),
      concat_ws(' ', 'CAS-' || lpad(n.number::text, greatest(6, length(n.number::text)), '0'), p->>'title', p->>'externalReference', p->>'searchMore'), at, at
    from (select nextval(case_number_sequence(p_environment)::regclass)::int as number) n
    returning * into new_case;

    if given.ids <> '{}' then
      newly_attached := attach_objects(p_environment, new_case.id, given.ids, p->>'objectMode', at);
    end if;

    if sla->>'deadline' is not null then
      insert into sla_clocks (environment_id, case_id, kind, source, started_at, target_seconds, warning_seconds,
        critical_seconds, maximum_pause_seconds, auto_escalate, calendar_version_id, policy_id, policy_version)
      values (p_environment, new_case.id, 'resolution', sla->>'source', at, (sla->>'targetSeconds')::int,
        (sla->>'warningSeconds')::int, (sla->>'criticalSeconds')::int,
        (sla->>'maximumPauseSeconds')::int, coalesce((sla->>'autoEscalate')::boolean, false),
        (sla->>'calendarVersionId')::uuid, (sla->>'policyId')::uuid, (sla->>'policyVersion')::int);
    end if;
    if p->'firstTouch' is not null then
      insert into sla_clocks (environment_id, case_id, kind, source, started_at, target_seconds, warning_seconds, critical_seconds,
        calendar_version_id, policy_id, policy_version, deadline, warning_at, next_crossing_at)
      select p_environment, new_case.id, 'first_touch', k.source, at, k."targetSeconds", k."warningSeconds", 0,
        k."calendarVersionId", k."policyId", k."policyVersion", k.deadline, k."warningAt", k."nextCrossingAt"
      from jsonb_to_record(p->'firstTouch') k(source text, "targetSeconds" int, "warningSeconds" int, "calendarVersionId" uuid,
        "policyId" uuid, "policyVersion" int, deadline timestamptz, "warningAt" timestamptz, "nextCrossingAt" timestamptz);
    end if;
  end if;

  insert into events (environment_id, case_id, subject_type, subject_id, type, actor_kind, actor_id, on_behalf_of, via, ip,
    request_id, payload, at, case_version, seq)
  values (p_environment, new_case.id, 'case', new_case.id, case when folded then 'case.folded' else 'case.created' end,
    actor->>'kind', actor->>'id', actor->>'onBehalfOf', actor->>'via', actor->>'ip', actor->>'requestId',
    jsonb_strip_nulls(jsonb_build_object('title', p->>'title', 'template', p->>'templateName', 'statusName', new_case.status_name,
      'priority', new_case.priority, 'queueId', new_case.queue_id, 'assigneeId', new_case.assignee_id,
      'assignedTeamId', new_case.assigned_team_id, 'externalReference', p->>'externalReference',
      'assignmentReason', case when new_case.assignment_method = 'policy' then new_case.assignment_reason end,
      'queueRule', case when not folded then p->>'queueRule' end, 'deadline', new_case.sla_deadline, 'objectIds', to_jsonb(newly_attached),
      'warnings', p->'warnings')), at, new_case.version, case when folded then null else 1 end);

  result := json_build_object('outcome', case when folded then 'folded' else 'created' end, 'case', (select view from case_view(new_case.id, at)));
  if p ? 'idempotency' then
    perform finish_idempotent(p_environment, p->'idempotency', case when folded then 200 else 201 end, result::jsonb, at);
  end if;
  return result;
end $$;
