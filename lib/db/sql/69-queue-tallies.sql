-- What a queue holds, counted to 1,000 off its partial indexes: beyond it a screen says 999+. Counting twenty queues of a
-- million cases for every reader would read 60,000 index entries each time, so the dispatcher counts the queues whose cases
-- had events, in its own transaction, before open browsers hear of them; a reader reads one row a queue.
create or replace function count_queue(p_queue uuid, out open int, out unassigned int, out breached int) language sql stable as $$
  select (select count(*)::int from (select 1 from cases c where c.queue_id = p_queue and c.resolved_at is null limit 1000) n),
    (select count(*)::int from (select 1 from cases c where c.queue_id = p_queue and c.resolved_at is null and c.assignee_id is null
      and c.snoozed_until is null and c.status_kind <> 'waiting' limit 1000) n),
    (select count(*)::int from (select 1 from cases c where c.queue_id = p_queue and c.resolved_at is null and c.sla_sort_at <= now()
      limit 1000) n)
$$;

-- In one order, so that two dispatchers never wait for each other's rows; an older count never overwrites a newer one.
create or replace function refresh_queue_tallies(p_queues uuid[]) returns void language plpgsql as $$
declare queue record; counted timestamptz;
begin
  for queue in select q.id, q.environment_id from queues q where q.id = any (p_queues) order by q.id loop
    counted := clock_timestamp();
    insert into queue_tallies as t (queue_id, environment_id, open, unassigned, breached, counted_at)
      select queue.id, queue.environment_id, n.open, n.unassigned, n.breached, counted from count_queue(queue.id) n
      on conflict (queue_id) do update set open = excluded.open, unassigned = excluded.unassigned, breached = excluded.breached,
        counted_at = excluded.counted_at where t.counted_at < excluded.counted_at;
  end loop;
end $$;
revoke all on function refresh_queue_tallies from public;
