-- The dispatcher's batch: taken and gone in the transaction that carries out what follows from it.
create or replace function take_outbox(p_batch int) returns setof events language sql security definer
  set search_path = public as $$
  with taken as (
    delete from event_outbox o where o.id in (
      select i.id from event_outbox i order by i.id limit p_batch for update skip locked) returning o.event_id)
  select e.* from events e join taken t on t.event_id = e.id order by e.id
$$;
revoke all on function take_outbox from public;
