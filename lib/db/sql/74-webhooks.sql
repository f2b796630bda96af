-- Messages that are due, taken for as long as an attempt may last. A worker that dies holds nothing for longer. Each endpoint
-- has room for a few at a time, over all workers, and for one while it fails: however slow it is, it cannot hold up others.
-- The endpoint's row is locked while its room is counted; a worker that finds it locked looks at the next one.
create or replace function claim_webhook_deliveries(p_at timestamptz, p_lease interval, p_room int, p_most int)
returns setof webhook_deliveries language plpgsql security definer set search_path = public as $$
declare endpoint webhook_endpoints; room int; left_over int := p_most; taken int;
begin
  for endpoint in
    select w.* from webhook_endpoints w
    where w.enabled and w.paused_at is null and w.archived_at is null
      and exists (select 1 from webhook_deliveries d where d.endpoint_id = w.id and d.state = 'pending'
                  and d.next_attempt_at <= p_at and (d.claimed_until is null or d.claimed_until <= p_at))
    order by w.failing_since nulls first, w.id
    for no key update skip locked
  loop
    exit when left_over <= 0;
    select case when endpoint.failing_since is null then p_room else 1 end - count(*) into room
      from webhook_deliveries d where d.endpoint_id = endpoint.id and d.state = 'pending' and d.claimed_until > p_at;
    continue when room <= 0;
    return query
      update webhook_deliveries d set claimed_until = p_at + p_lease
      where d.id in (select i.id from webhook_deliveries i
                     where i.endpoint_id = endpoint.id and i.state = 'pending' and i.next_attempt_at <= p_at
                       and (i.claimed_until is null or i.claimed_until <= p_at)
                     order by i.next_attempt_at, i.id limit least(room, left_over) for update skip locked)
      returning d.*;
    get diagnostics taken = row_count;
    left_over := left_over - taken;
  end loop;
end $$;
revoke all on function claim_webhook_deliveries from public;

-- One attempt made: its line in the log, what becomes of the message, and how the endpoint fares. Gives back since when it
-- fails. A message that was cancelled or erased while it was under way stays so.
create or replace function record_webhook_attempt(p_delivery uuid, p_attempt jsonb, p_state text, p_next timestamptz, p_body text)
returns timestamptz language plpgsql security definer set search_path = public as $$
declare delivery webhook_deliveries; happened timestamptz := (p_attempt->>'at')::timestamptz; since timestamptz;
begin
  select * into delivery from webhook_deliveries d where d.id = p_delivery for update;
  if not found then return null; end if;
  insert into webhook_attempts (environment_id, delivery_id, number, at, milliseconds, status, failure, message, excerpt)
  values (delivery.environment_id, p_delivery, delivery.attempts + 1, happened, (p_attempt->>'milliseconds')::int,
          (p_attempt->>'status')::int, p_attempt->>'failure', p_attempt->>'message', coalesce(p_attempt->>'excerpt', ''));
  update webhook_deliveries d set attempts = d.attempts + 1, tries = d.tries + 1, claimed_until = null,
    body = coalesce(d.body, p_body),
    state = case when d.state = 'pending' then p_state else d.state end,
    next_attempt_at = case when d.state = 'pending' then p_next end,
    ended_at = case when d.state = 'pending' and p_state <> 'pending' then happened else d.ended_at end
  where d.id = p_delivery;
  update webhook_endpoints w set failing_since = case when p_state = 'delivered' then null else coalesce(w.failing_since, happened) end
  where w.id = delivery.endpoint_id
    and (w.failing_since is null) <> (p_state = 'delivered')
  returning w.failing_since into since;
  if not found then
    select w.failing_since into since from webhook_endpoints w where w.id = delivery.endpoint_id;
  end if;
  return since;
end $$;
revoke all on function record_webhook_attempt from public;
