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

-- Upserts the objects given and attaches them with those named by id, each once; returns what went on and what is unknown.
-- p = [{ id } | { type, externalReference, title, status, occurredAt, data }], with mode live | snapshot.
create or replace function attach_objects(p_environment uuid, p_case uuid, p_objects jsonb, p_mode text, p_at timestamptz,
  out attached uuid[], out already uuid[], out unknown text[]) language plpgsql as $$
declare entry jsonb; object objects; fresh boolean;
begin
  attached := '{}'; already := '{}'; unknown := '{}';
  for entry in select value from jsonb_array_elements(p_objects) loop
    if entry ? 'id' then
      select * into object from objects o where o.id = (entry->>'id')::uuid and o.environment_id = p_environment;
      if not found then unknown := unknown || (entry->>'id'); continue; end if;
    else
      object := (upsert_object(p_environment, entry, p_at)).object;
    end if;
    insert into case_objects (case_id, object_id, environment_id, mode, snapshot, attached_at)
    values (p_case, object.id, p_environment, p_mode, case when p_mode = 'snapshot' then to_jsonb(object) end, p_at)
    on conflict do nothing;
    get diagnostics fresh = row_count;
    if fresh then attached := attached || object.id; else already := already || object.id; end if;
  end loop;
end $$;

-- Counts of a case that follow from its attached objects.
create or replace function count_case_objects(p_case uuid, out objects int, out entities int, out open_alerts int)
language sql stable as $$
  select count(*)::int, count(*) filter (where o.type in ('person', 'company'))::int,
    count(*) filter (where o.type = 'alert' and coalesce(o.status, 'Open') in ('Open', 'Acknowledged', 'Escalated'))::int
  from case_objects l join objects o on o.id = l.object_id where l.case_id = p_case
$$;
