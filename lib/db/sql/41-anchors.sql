-- One Merkle root over the chain heads of an environment's cases (rules.md, Events and audit 2). Each anchor covers the heads
-- that moved since the one before and is chained to it, so all of them together cover every head, and each can be drawn again
-- from the events alone. Whoever rewrites the past with all its hashes still has to explain a root that was handed out.
-- Leaf = SHA-256(00 || case || seq || head); node = SHA-256(01 || left || right); a node without a neighbour goes up as it is.
create or replace function heads_root(p_environment uuid, p_after uuid, p_upto uuid, out root bytea, out cases int, out events int)
language plpgsql stable as $$
declare level bytea[];
begin
  select count(*) into events from events e
    where e.environment_id = p_environment and e.id <= p_upto and (p_after is null or e.id > p_after);
  select coalesce(array_agg(sha256('\x00' || uuid_send(h.case_id) || int4send(h.seq) || h.hash) order by h.case_id), '{}') into level from (
    select distinct on (e.case_id) e.case_id, e.seq, e.hash from events e
    where e.environment_id = p_environment and e.id <= p_upto and (p_after is null or e.id > p_after) and e.case_id is not null
    order by e.case_id, e.seq desc) h;
  cases := cardinality(level);
  while cardinality(level) > 1 loop
    select array_agg(n.hash order by n.pair) into level from (
      select (u.place - 1) / 2 as pair,
        case count(*) when 1 then (array_agg(u.hash))[1] else sha256('\x01' || string_agg(u.hash, '' order by u.place)) end as hash
      from unnest(level) with ordinality u(hash, place) group by 1) n;
  end loop;
  root := coalesce(level[1], sha256(''));
end $$;

create or replace function anchor_hash(previous bytea, number int, root bytea) returns bytea language sql immutable as
$$ select sha256(coalesce(previous, ''::bytea) || int4send(number) || root) $$;

-- Anchors what is certain to be complete: events older than every transaction still open, by ids whose clock may run a little
-- ahead of ours. Null when nothing moved.
create or replace function anchor_heads(p_environment uuid, at timestamptz) returns int language plpgsql as $$
declare last audit_anchors; upto uuid; horizon timestamptz; found record; following int;
begin
  perform pg_advisory_xact_lock(hashtextextended(p_environment::text, 41));
  select * into last from audit_anchors a where a.environment_id = p_environment order by a.number desc limit 1;
  select least(clock_timestamp(), min(s.xact_start)) - interval '100 milliseconds' into horizon
    from pg_stat_activity s where s.datname = current_database() and s.pid <> pg_backend_pid();
  select e.id into upto from events e where e.environment_id = p_environment
    and e.id < (lpad(to_hex((extract(epoch from horizon) * 1000)::bigint), 12, '0') || '70008000000000000000')::uuid
    order by e.id desc limit 1;
  if upto is null or upto <= last.upto_event_id then return null; end if;
  select * into found from heads_root(p_environment, last.upto_event_id, upto);
  following := coalesce(last.number, 0) + 1;
  insert into audit_anchors (environment_id, number, after_event_id, upto_event_id, cases, events, root, hash, created_at)
  values (p_environment, following, last.upto_event_id, upto, found.cases, found.events, found.root,
    anchor_hash(last.hash, following, found.root), at);
  return following;
end $$;

-- What an anchor says against what is there now, and the first case whose chain does not hold where they differ.
create or replace function verify_anchor(p_environment uuid, p_number int, out valid boolean, out chained boolean,
  out root text, out first_bad_case uuid, out first_bad_seq int) language plpgsql stable as $$
declare anchor audit_anchors; previous bytea; found record; suspect record;
begin
  select * into strict anchor from audit_anchors a where a.environment_id = p_environment and a.number = p_number;
  select a.hash into previous from audit_anchors a where a.environment_id = p_environment and a.number = p_number - 1;
  chained := anchor.hash = anchor_hash(previous, anchor.number, anchor.root);
  select * into found from heads_root(p_environment, anchor.after_event_id, anchor.upto_event_id);
  root := encode(found.root, 'hex');
  valid := chained and found.root = anchor.root and found.cases = anchor.cases and found.events = anchor.events;
  if valid then return; end if;
  for suspect in select distinct e.case_id from events e where e.environment_id = p_environment and e.case_id is not null
      and e.id <= anchor.upto_event_id and (anchor.after_event_id is null or e.id > anchor.after_event_id) order by 1 loop
    select v.first_bad_seq into first_bad_seq from verify_case_chain(suspect.case_id) v;
    if first_bad_seq is not null then
      first_bad_case := suspect.case_id;
      return;
    end if;
  end loop;
end $$;

revoke insert, update, delete, truncate on audit_anchors from docket_app;
drop trigger if exists refuse_rewrite on audit_anchors;
create trigger refuse_rewrite before update or delete on audit_anchors for each row execute function refuse_rewrite();
