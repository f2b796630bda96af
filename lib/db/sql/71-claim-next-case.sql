-- The next case for a person, claimed in the same breath (rules.md, Claiming 1). Over one queue the order is the order of
-- cases_claimable, so the first free row is locked straight off the index and rows locked by twins are skipped. Over
-- several, the best few of each queue are merged and the first that can be locked is taken; the window doubles until
-- one is found or all were seen, so a crowd of callers still gets as many cases.
-- Without sorting, since the planner, told of few free rows by old statistics, would ask may_claim of every row of the queue
-- and sort them before it takes one.
create or replace function claim_next_case(p_environment uuid, p jsonb) returns json language plpgsql
  set enable_sort = off set enable_bitmapscan = off as $$
declare
  at constant timestamptz := (p->>'at')::timestamptz;
  actor constant jsonb := p->'actor';
  person uuid; roles text[]; named text; queues uuid[]; hidden uuid[];
  taken cases; breadth int := 16; seen int; skip jsonb;
begin
  perform set_config('docket.environment_id', p_environment::text, true);

  -- who: by id or e-mail, of this environment, and allowed to hold cases
  select u.id, m.roles, u.name into person, roles, named from users u
    join memberships m on m.user_id = u.id and m.environment_id = p_environment
    where u.disabled_at is null and (u.id::text = p->>'as' or u.email = lower(p->>'as'));
  if person is null then return jsonb_build_object('outcome', 'unknown_person'); end if;
  if not roles && array(select jsonb_array_elements_text(p->'claimRoles')) then
    return jsonb_build_object('outcome', 'person_may_not', 'name', named);
  end if;
  -- where: queues open to all, of one of their teams, or any for one who leads
  queues := array(select q.id from queues q where q.environment_id = p_environment and q.archived_at is null
    and (p->>'queueId' is null or q.id = (p->>'queueId')::uuid)
    and (roles && array['manager', 'admin'] or not exists (select 1 from queue_teams t where t.queue_id = q.id)
         or exists (select 1 from queue_teams t join team_members m on m.team_id = t.team_id
                    where t.queue_id = q.id and m.user_id = person)));
  if p->>'queueId' is not null and queues = '{}' then return jsonb_build_object('outcome', 'unknown_queue'); end if;
  -- and not of templates meant for other roles
  hidden := array(select t.key::uuid from jsonb_each(coalesce(p->'templateRoles', '{}')) t where not t.value ?| roles);

  for skip in select value from jsonb_array_elements(coalesce(p->'skip', '[]')) loop
    insert into case_skips (case_id, user_id, environment_id, kind, reason, at)
    select c.id, person, p_environment, 'skip', skip->>'reason', at from cases c where c.id = (skip->>'caseId')::uuid
    on conflict (case_id, user_id) do update set reason = excluded.reason, at = excluded.at where case_skips.kind = 'skip';
  end loop;

  if cardinality(queues) = 1 then
    select c.* into taken from cases c
    where c.queue_id = queues[1] and c.environment_id = p_environment and c.resolved_at is null and c.assignee_id is null
      and c.snoozed_until is null and c.status_kind <> 'waiting' and c.template_id <> all (hidden) and may_claim(c, person, at)
    order by c.sla_stage desc, c.priority, c.risk_score desc, c.created_at, c.id
    limit 1 for update skip locked;
  else
    loop
      select count(*) into seen from unnest(queues) q(id)
        cross join lateral (select 1 from cases c where c.queue_id = q.id and c.resolved_at is null and c.assignee_id is null
          and c.snoozed_until is null and c.status_kind <> 'waiting' limit breadth) w;
      select c.* into taken from cases c
      where c.id in (select w.id from unnest(queues) q(id) cross join lateral (
          select c.id from cases c where c.queue_id = q.id and c.environment_id = p_environment and c.resolved_at is null
            and c.assignee_id is null and c.snoozed_until is null and c.status_kind <> 'waiting'
          order by c.sla_stage desc, c.priority, c.risk_score desc, c.created_at, c.id limit breadth) w)
        and c.resolved_at is null and c.assignee_id is null and c.snoozed_until is null and c.status_kind <> 'waiting'
        and c.template_id <> all (hidden) and may_claim(c, person, at)
      order by c.sla_stage desc, c.priority, c.risk_score desc, c.created_at, c.id
      limit 1 for update skip locked;
      exit when found or seen < breadth;
      breadth := breadth * 4;
    end loop;
  end if;
  if taken.id is null then return jsonb_build_object('outcome', 'none'); end if;

  update cases c set assignee_id = person, assigned_at = at, assignment_method = 'claim', assignment_reason = p->>'reason',
      lease_expires_at = at + interval '15 minutes', version = c.version + 1, updated_at = at
    where c.id = taken.id returning c.* into taken;

  insert into events (environment_id, case_id, subject_type, subject_id, type, actor_kind, actor_id, on_behalf_of, via, ip,
    request_id, payload, at, case_version)
  values (p_environment, taken.id, 'case', taken.id, 'case.claimed', actor->>'kind', actor->>'id', actor->>'onBehalfOf',
    actor->>'via', actor->>'ip', actor->>'requestId',
    jsonb_build_object('assigneeId', person, 'leaseExpiresAt', taken.lease_expires_at, 'queueId', taken.queue_id), at, taken.version);

  return json_build_object('outcome', 'claimed', 'case', (select view from case_view(taken.id, at)), 'slaStage', taken.sla_stage,
    'rank', jsonb_build_object('priority', taken.priority, 'riskScore', taken.risk_score, 'createdAt', taken.created_at));
end $$;
