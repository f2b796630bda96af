-- The next case for a person, claimed in the same breath (rules.md, Claiming 1). Over one queue the order is the order of
-- cases_claimable, so the first free row is locked straight off the index and rows locked by twins are skipped. Over
-- several, the best few of each queue are merged and the first that can be locked is taken; the window doubles until
-- one is found or all were seen, so a crowd of callers still gets as many cases.
-- Without sorting, since the planner, told of few free rows by old statistics, would ask may_claim of every row of the queue
-- and sort them before it takes one.
create or replace function claim_next_case(p_environment uuid, p jsonb) returns jsonb language plpgsql
  set enable_sort = off set enable_bitmapscan = off as $$
declare
  at constant timestamptz := (p->>'at')::timestamptz;
  actor constant jsonb := p->'actor';
  person constant uuid := (p->>'userId')::uuid;
  queues constant uuid[] := array(select jsonb_array_elements_text(p->'queueIds')::uuid);
  hidden constant uuid[] := array(select jsonb_array_elements_text(coalesce(p->'hiddenTemplateIds', '[]'))::uuid);
  taken cases; breadth int := 16; seen int; skip jsonb;
begin
  perform set_config('docket.environment_id', p_environment::text, true);

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

  return jsonb_build_object('outcome', 'claimed', 'case', case_view(taken, at), 'slaStage', taken.sla_stage,
    'rank', jsonb_build_object('priority', taken.priority, 'riskScore', taken.risk_score, 'createdAt', taken.created_at));
end $$;
