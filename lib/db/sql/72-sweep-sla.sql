-- No case can be parked: a pause ends at the longest its policy allows, and every mark moves by just that much.
create or replace function end_longest_pause(due cases, clock sla_clocks, p_at timestamptz) returns void language plpgsql as $$
declare paused interval := make_interval(secs => clock.maximum_pause_seconds);
begin
  update sla_pauses set resumed_at = paused_at + paused where clock_id = clock.id and resumed_at is null;
  update cases c set sla_paused_at = null, sla_deadline = c.sla_deadline + paused, sla_warning_at = c.sla_warning_at + paused,
      sla_critical_at = c.sla_critical_at + paused, sla_sort_at = c.sla_deadline + paused, version = c.version + 1, updated_at = p_at,
      sla_next_crossing_at = (select min(m.due_at) + paused from (values (1, c.sla_warning_at), (2, c.sla_critical_at),
        (3, c.sla_deadline)) m(stage, due_at) where m.stage > c.sla_stage)
    where c.id = due.id;
  insert into events (environment_id, case_id, subject_type, subject_id, type, actor_kind, actor_id, via, payload, at, case_version)
  values (due.environment_id, due.id, 'case', due.id, 'sla.resumed', 'system', 'sla-sweep', 'clock',
    jsonb_build_object('reason', 'maximum_pause', 'pausedAt', due.sla_paused_at, 'deadline', jsonb_build_object(
      'from', due.sla_deadline, 'to', due.sla_deadline + paused)), p_at, due.version + 1);
end $$;
revoke all on function end_longest_pause from public;

-- One batch of due crossings over all environments: by index, whoever else sweeps skipped, each crossing written once
-- (its primary key says so). A clock that passed several marks while nobody swept gets one row a mark, stamped with the
-- instant it was due and the instant it was recorded. Runs as the owner, since the clock belongs to no environment.
create or replace function sweep_sla(p_at timestamptz, p_batch int) returns int language plpgsql security definer
  set search_path = public as $$
declare due cases; clock sla_clocks; mark record; reached smallint; swept int := 0;
begin
  -- a pause that ends in the open time of a calendar is counted in lib/sla, by lib/jobs/handlers/sweep-clocks.ts
  for due in select c.* from cases c where c.sla_next_crossing_at <= p_at
      and (c.sla_paused_at is null or not exists (select 1 from sla_clocks k where k.case_id = c.id and k.kind = 'resolution'
        and k.calendar_version_id is not null))
    order by c.sla_next_crossing_at limit p_batch for update skip locked
  loop
    swept := swept + 1;
    reached := due.sla_stage;
    select * into clock from sla_clocks k where k.case_id = due.id and k.kind = 'resolution';
    if due.sla_paused_at is not null then
      perform end_longest_pause(due, clock, p_at);
      continue;
    end if;
    for mark in select * from (values (1::smallint, 'warning', due.sla_warning_at), (2::smallint, 'critical', due.sla_critical_at),
        (3::smallint, 'breached', due.sla_deadline)) m(stage, kind, due_at) where m.due_at <= p_at order by m.stage
    loop
      reached := greatest(reached, mark.stage);
      insert into sla_crossings (clock_id, cycle, kind, environment_id, due_at, recorded_at)
        values (clock.id, clock.cycle, mark.kind, due.environment_id, mark.due_at, p_at) on conflict do nothing;
      if found then
        insert into events (environment_id, case_id, subject_type, subject_id, type, actor_kind, actor_id, via, payload, at, case_version)
        values (due.environment_id, due.id, 'case', due.id, 'sla.' || mark.kind, 'system', 'sla-sweep', 'clock',
          jsonb_build_object('dueAt', mark.due_at, 'deadline', due.sla_deadline, 'autoEscalate', clock.auto_escalate), p_at, due.version);
      end if;
    end loop;
    update cases c set sla_stage = reached, sla_next_crossing_at =
        (select min(m.due_at) from (values (1, c.sla_warning_at), (2, c.sla_critical_at), (3, c.sla_deadline)) m(stage, due_at)
         where m.stage > reached)
      where c.id = due.id;
  end loop;
  return swept;
end $$;

-- The same for the other clocks of cases, whose instants stand on the clock itself. The case is locked too, as everybody does
-- who adds to its trail: two that come to trails in different orders would wait for each other.
create or replace function sweep_other_clocks(p_at timestamptz, p_batch int) returns int language plpgsql security definer
  set search_path = public as $$
declare clock sla_clocks; mark record; reached smallint; swept int := 0;
begin
  for clock in select k.* from sla_clocks k join cases c on c.id = k.case_id where k.next_crossing_at <= p_at
    order by k.next_crossing_at limit p_batch for update of c, k skip locked
  loop
    swept := swept + 1;
    reached := clock.stage;
    for mark in select * from (values (1::smallint, 'warning', case when clock.warning_seconds > 0 then clock.warning_at end),
        (3::smallint, 'breached', clock.deadline)) m(stage, kind, due_at) where m.due_at <= p_at order by m.stage
    loop
      reached := greatest(reached, mark.stage);
      insert into sla_crossings (clock_id, cycle, kind, environment_id, due_at, recorded_at)
        values (clock.id, clock.cycle, mark.kind, clock.environment_id, mark.due_at, p_at) on conflict do nothing;
      if found then
        insert into events (environment_id, case_id, subject_type, subject_id, type, actor_kind, actor_id, via, payload, at, case_version)
        select clock.environment_id, c.id, 'case', c.id, 'sla.' || mark.kind, 'system', 'sla-sweep', 'clock',
          jsonb_build_object('clock', clock.kind, 'dueAt', mark.due_at, 'deadline', clock.deadline), p_at, c.version
        from cases c where c.id = clock.case_id;
      end if;
    end loop;
    update sla_clocks k set stage = reached, next_crossing_at = case when reached < 3 then clock.deadline end where k.id = clock.id;
  end loop;
  return swept;
end $$;

-- Snoozes of held cases that are over. One that nobody holds is woken by wakeCase, which may give it to somebody.
create or replace function sweep_snoozes(p_at timestamptz, p_batch int) returns int language plpgsql security definer
  set search_path = public as $$
declare due cases; swept int := 0;
begin
  for due in select c.* from cases c where c.snoozed_until <= p_at and c.assignee_id is not null
    order by c.snoozed_until limit p_batch for update skip locked
  loop
    swept := swept + 1;
    update cases c set snoozed_until = null, version = c.version + 1, updated_at = p_at where c.id = due.id;
    insert into events (environment_id, case_id, subject_type, subject_id, type, actor_kind, actor_id, via, payload, at, case_version)
    values (due.environment_id, due.id, 'case', due.id, 'case.woken', 'system', 'snooze-sweep', 'clock',
      jsonb_build_object('snoozedUntil', due.snoozed_until), p_at, due.version + 1);
  end loop;
  return swept;
end $$;

drop function if exists sweep_leases;
revoke all on function sweep_sla, sweep_other_clocks, sweep_snoozes from public;
