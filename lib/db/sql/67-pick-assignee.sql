-- rules.ts of members says the same: away counts between its two ends only.
create or replace function availability_at(u users, at timestamptz) returns text language sql immutable as $$
  select case when u.availability <> 'away' then u.availability
    when at < u.away_from or at >= u.away_to then 'available' else 'away' end
$$;

create or replace function ordinal(n bigint) returns text language sql immutable as $$
  select n || case when n % 100 between 11 and 13 then 'th' when n % 10 = 1 then 'st' when n % 10 = 2 then 'nd'
    when n % 10 = 3 then 'rd' else 'th' end
$$;

-- Whom the policy gives this case to, and why in words; nobody where all are away or full. One choice an environment at a
-- time: a person may be in several policies, so neither the loads nor the turns a choice rests on may move under it. What
-- is open is counted off the index of open cases by assignee, at most 1,000 a person, and seen anew once the lock is held.
-- p = { policyId, skills, claimRoles, templateRoles, creators, except }; c may be a case that is not inserted yet.
create or replace function pick_assignee(c cases, p jsonb, at timestamptz, out person uuid, out reason text) language plpgsql as $$
declare policy assignment_policies; weight int; chosen record;
begin
  perform pg_advisory_xact_lock(hashtextextended(c.environment_id::text, 13));
  select * into policy from assignment_policies a where a.id = (p->>'policyId')::uuid and a.environment_id = c.environment_id
    and a.enabled and a.archived_at is null;
  if not found then return; end if;
  weight := policy.weights[c.priority];
  with people as (
    select u.id, u.name, coalesce(m.capacity, policy.capacity) as capacity, t.turn,
      row_number() over (order by u.name, u.id) as place, count(*) over () as places,
      case when policy.method in ('case_creator', 'inquiry_creator') then 0 else
        (select coalesce(sum(o.weight), 0) from (select policy.weights[o.priority] as weight from cases o
          where o.assignee_id = u.id and o.resolved_at is null and o.environment_id = c.environment_id limit 1000) o) end as load
    from memberships m join users u on u.id = m.user_id
    left join assignment_turns t on t.policy_id = policy.id and t.user_id = u.id
    where m.environment_id = c.environment_id and u.disabled_at is null and availability_at(u, at) = 'available'
      and m.roles && array(select jsonb_array_elements_text(p->'claimRoles'))
      and (p->'templateRoles' = '[]' or m.roles && array(select jsonb_array_elements_text(p->'templateRoles')))
      and m.skills @> array(select jsonb_array_elements_text(p->'skills'))
      and u.id is distinct from (p->>'except')::uuid
      and case
        when policy.method in ('case_creator', 'inquiry_creator') then
          p->'creators' ? u.email or p->'creators' ? u.id::text
        when policy.user_ids = '{}' and policy.team_ids = '{}' then 'reviewer' = any (m.roles)
        else u.id = any (policy.user_ids) or exists (select 1 from team_members x
          where x.user_id = u.id and x.team_id = any (policy.team_ids) and x.environment_id = c.environment_id) end
      and (m.roles && array['manager', 'admin'] or not exists (select 1 from queue_teams q where q.queue_id = c.queue_id)
        or exists (select 1 from queue_teams q join team_members x on x.team_id = q.team_id
                   where q.queue_id = c.queue_id and x.user_id = u.id))
      and may_claim(c, u.id, at))
  select f.* into chosen from people f
    where f.capacity is null or f.load + weight <= f.capacity
    order by case when policy.method = 'least_loaded' then f.load::numeric / coalesce(f.capacity, (select max(g.capacity) from people g), 1) end nulls first,
      f.turn nulls first, f.place
    limit 1;
  if not found then return; end if;
  person := chosen.id;
  reason := case policy.method
      when 'round_robin' then 'Round robin · ' || ordinal(chosen.place) || ' of ' || chosen.places
      when 'least_loaded' then 'Least loaded · ' || chosen.load || ' open before · one of ' || chosen.places
      when 'case_creator' then 'Created the case'
      else 'Created the inquiry' end
    || case when chosen.capacity is not null then ' · under cap ' || chosen.capacity else '' end;
  insert into assignment_turns (policy_id, user_id, environment_id, turn)
    select policy.id, person, c.environment_id, coalesce(max(t.turn), 0) + 1 from assignment_turns t where t.environment_id = c.environment_id
    on conflict (policy_id, user_id) do update set turn = excluded.turn;
end $$;
