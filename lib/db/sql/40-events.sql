-- The chain of a case: hash = SHA-256(previous hash || canonical event). Personal values enter as a digest keyed with the
-- case's erasure key, so that erasing values and key leaves a chain that still verifies.
create or replace function event_payload_digest(erasure_key bytea, event events) returns bytea language sql immutable as
$$ select sha256(erasure_key || convert_to(
     jsonb_build_array(event.payload, event.ip, event.on_behalf_of)::text, 'UTF8')) $$;

create or replace function event_hash(previous bytea, event events) returns bytea language sql immutable as
$$ select sha256(coalesce(previous, ''::bytea) || convert_to(jsonb_build_array(
     event.id, event.environment_id, event.case_id, event.seq, event.type, event.subject_type, event.subject_id,
     event.actor_kind, event.actor_id, event.via, event.request_id, event.case_version,
     (extract(epoch from event.at) * 1000000)::bigint, encode(event.payload_digest, 'hex'))::text, 'UTF8')) $$;

create or replace function chain_event() returns trigger language plpgsql as $$
declare erasure bytea; previous_seq int; previous_hash bytea;
begin
  if new.case_id is null then return new; end if;
  if new.seq = 1 then
    -- the writer made the case in this very statement: nobody else can see it, and the unique seq would refuse a second first
    select c.erasure_key into strict erasure from cases c where c.id = new.case_id;
  else
    -- the row lock of the case puts its events in one line; the deletion of a case is told when the row is gone
    select c.erasure_key into erasure from cases c where c.id = new.case_id for no key update;
    select e.seq, e.hash into previous_seq, previous_hash
      from events e where e.case_id = new.case_id order by e.seq desc limit 1;
    new.seq := coalesce(previous_seq, 0) + 1;
  end if;
  new.payload_digest := event_payload_digest(coalesce(erasure, ''::bytea), new);
  new.hash := event_hash(previous_hash, new);
  return new;
end $$;

drop trigger if exists chain_event on events;
create trigger chain_event before insert on events for each row execute function chain_event();

-- The event's own insert leaves word for the dispatcher, so no command can forget to. A poll by one dispatcher, not a
-- NOTIFY in every commit: a notifying commit holds a cluster-wide lock through its flush, one after the other.
create or replace function queue_event() returns trigger language plpgsql as $$
begin
  if new.via <> 'seed' then
    insert into event_outbox (event_id, environment_id) values (new.id, new.environment_id);
  end if;
  return null;
end $$;

drop trigger if exists queue_event on events;
create trigger queue_event after insert on events for each row execute function queue_event();

-- For the owner too: nothing rewrites the trail. Erasure (payload, ip, on behalf of) is the one thing that may go.
create or replace function refuse_rewrite() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'events' and tg_op = 'UPDATE' then
    if to_jsonb(new) - array['payload', 'ip', 'on_behalf_of'] = to_jsonb(old) - array['payload', 'ip', 'on_behalf_of']
       and new.payload = '{}'::jsonb and new.ip is null and new.on_behalf_of is null then
      return new;
    end if;
  end if;
  raise exception '% on % is refused: the trail is append-only', tg_op, tg_table_name using errcode = 'insufficient_privilege';
end $$;

drop trigger if exists refuse_rewrite on events;
create trigger refuse_rewrite before update or delete on events for each row execute function refuse_rewrite();
drop trigger if exists refuse_truncate on events;
create trigger refuse_truncate before truncate on events for each statement execute function refuse_rewrite();
drop trigger if exists refuse_rewrite on template_versions;
create trigger refuse_rewrite before update on template_versions for each row execute function refuse_rewrite();

-- The first bad link of a case's chain (null when whole), its head and its length. After erasure the digest stands alone.
create or replace function verify_case_chain(p_case uuid, out first_bad_seq int, out head text, out length int)
language plpgsql stable as $$
declare event events; erasure bytea; erased timestamptz; previous bytea;
begin
  length := 0;
  select c.erasure_key, c.redacted_at into erasure, erased from cases c where c.id = p_case;
  if not found then erased := now(); end if; -- a deleted case took its key with it
  for event in select * from events e where e.case_id = p_case order by e.seq loop
    length := length + 1;
    if event.seq <> length or event.hash <> event_hash(previous, event)
       or (erased is null and event.payload_digest <> event_payload_digest(coalesce(erasure, ''::bytea), event)) then
      first_bad_seq := event.seq;
      exit;
    end if;
    previous := event.hash;
  end loop;
  head := encode(previous, 'hex');
end $$;
