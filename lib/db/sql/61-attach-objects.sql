-- An object by type and external reference: made, changed, or found to say the same already, which locks and writes nothing.
create or replace function upsert_object(p_environment uuid, entry jsonb, p_at timestamptz, out object objects, out outcome text)
language plpgsql as $$
declare found_one objects;
begin
  if entry->>'externalReference' is not null then
    select o.* into found_one from objects o where o.environment_id = p_environment and o.type = entry->>'type'
      and o.external_reference = entry->>'externalReference';
    if found_one.id is not null
       and ((entry->>'keepTitle')::boolean or found_one.title = entry->>'title')
       and found_one.status is not distinct from coalesce(entry->>'status', found_one.status)
       and found_one.occurred_at is not distinct from coalesce((entry->>'occurredAt')::timestamptz, found_one.occurred_at)
       and found_one.data || coalesce(entry->'data', '{}') = found_one.data then
      object := found_one; outcome := 'same';
      return;
    end if;
  end if;
  insert into objects as o (id, environment_id, type, external_reference, title, status, occurred_at, data, created_at, updated_at)
  values (coalesce((entry->>'newId')::uuid, uuidv7()), p_environment, entry->>'type', entry->>'externalReference', entry->>'title',
          entry->>'status', (entry->>'occurredAt')::timestamptz, coalesce(entry->'data', '{}'), p_at, p_at)
  on conflict (environment_id, type, external_reference) do update
    set title = case when (entry->>'keepTitle')::boolean then o.title else excluded.title end,
        status = coalesce(excluded.status, o.status), data = o.data || excluded.data,
        occurred_at = coalesce(excluded.occurred_at, o.occurred_at), version = o.version + 1, updated_at = p_at
  returning o.* into object;
  outcome := case when object.version = 1 then 'created' else 'updated' end;
end $$;

-- Upserts the objects given and finds those named by id; says what cannot be found, and what the whole of them counts as.
-- p_objects = [{ id } | { newId, type, externalReference, title, status, occurredAt, data }].
create or replace function upsert_objects(p_environment uuid, p_objects jsonb, p_at timestamptz,
  out ids uuid[], out entities int, out open_alerts int, out unknown text[]) language plpgsql as $$
declare entry jsonb; object objects;
begin
  ids := '{}'; entities := 0; open_alerts := 0; unknown := '{}';
  for entry in select value from jsonb_array_elements(p_objects) loop
    if entry ? 'id' then
      select * into object from objects o where o.id = (entry->>'id')::uuid and o.environment_id = p_environment;
      if not found then unknown := unknown || (entry->>'id'); continue; end if;
    else
      object := (upsert_object(p_environment, entry, p_at)).object;
    end if;
    if object.id = any (ids) then continue; end if;
    ids := ids || object.id;
    entities := entities + (object.type in ('person', 'company'))::int;
    open_alerts := open_alerts + is_open_alert(object.type, object.status)::int;
  end loop;
end $$;

create or replace function is_open_alert(type text, status text) returns boolean language sql immutable parallel safe as
$$ select type = 'alert' and coalesce(status, 'Open') in ('Open', 'Acknowledged', 'Escalated') $$;

-- Puts objects on a case, each once; returns those that were not on it yet.
create or replace function attach_objects(p_environment uuid, p_case uuid, p_objects uuid[], p_mode text, p_at timestamptz)
returns uuid[] language sql as $$
  with attached as (
    insert into case_objects (case_id, object_id, environment_id, mode, snapshot, attached_at)
    select p_case, o.id, p_environment, p_mode, case when p_mode = 'snapshot' then to_jsonb(o) end, p_at
    from objects o where o.id = any (p_objects) on conflict do nothing returning object_id)
  select coalesce(array_agg(object_id), '{}') from attached
$$;

-- Counts of a case that follow from its attached objects.
create or replace function count_case_objects(p_case uuid, out objects int, out entities int, out open_alerts int)
language sql stable as $$
  select count(*)::int, count(*) filter (where o.type in ('person', 'company'))::int,
    count(*) filter (where is_open_alert(o.type, o.status))::int
  from case_objects l join objects o on o.id = l.object_id where l.case_id = p_case
$$;
