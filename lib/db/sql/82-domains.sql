-- A Connect key reaches its home environment and those it made as domains of its own. Looking past the policy of one
-- environment is what these are for: a key in, facts about just its environments out.

create or replace function key_environments(p_key uuid, p_environment uuid default null) returns jsonb
language sql stable security definer set search_path = public as $$
  select coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'name', e.name, 'createdAt', e.created_at) order by e.id), '[]')
  from environments e
  where (e.created_by_key_id = p_key or e.id = (select k.environment_id from api_keys k where k.id = p_key))
    and (p_environment is null or e.id = p_environment)
$$;

-- An environment of the same organization with the queue every environment has; the admins of the home environment are its
-- admins. null = the name is taken.
create or replace function create_key_environment(p_key uuid, p_id uuid, p_slug text, p_name text, p_at timestamptz) returns boolean
language plpgsql security definer set search_path = public as $$
declare home environments;
begin
  select e.* into strict home from environments e join api_keys k on k.environment_id = e.id
    where k.id = p_key and e.id = current_environment();
  perform pg_advisory_xact_lock(hashtextextended(home.organization_id::text, 13));
  if exists (select 1 from environments e where e.organization_id = home.organization_id and e.name = p_name) then
    return null;
  end if;
  insert into environments (id, organization_id, slug, name, kind, created_at, created_by_key_id)
    values (p_id, home.organization_id, p_slug, p_name, home.kind, p_at, p_key);
  insert into queues (environment_id, key, name, is_default, created_at) values (p_id, 'inbox', 'Inbox', true, p_at);
  insert into memberships (environment_id, user_id, roles, created_at)
    select p_id, m.user_id, m.roles, p_at from memberships m where m.environment_id = home.id and 'admin' = any (m.roles);
  return true;
end $$;

-- Everything an environment holds goes; of the trail the values go and the facts stay, as everywhere.
-- null = not one of this key's; false = other keys still use it as their home.
create or replace function delete_key_environment(p_key uuid, p_id uuid, p_at timestamptz) returns boolean
language plpgsql security definer set search_path = public as $$
declare gone environments; scoped record;
begin
  select e.* into gone from environments e
    where e.id = p_id and (e.created_by_key_id = p_key or e.id = (select k.environment_id from api_keys k where k.id = p_key))
    for update;
  if not found then return null; end if;
  if exists (select 1 from api_keys k where k.environment_id = p_id and k.id <> p_key and k.revoked_at is null
             and (k.expires_at is null or k.expires_at > p_at)) then
    return false;
  end if;
  perform erase_events(p_id, null);
  for scoped in
    select c.table_name from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = 'public' and c.column_name = 'environment_id' and t.table_type = 'BASE TABLE'
      and c.table_name not in ('events', 'orphaned_content') order by 1
  loop
    execute format('delete from %I where environment_id = $1', scoped.table_name) using p_id;
  end loop;
  delete from environments where id = p_id;
  execute format('drop sequence if exists %I', case_number_sequence(p_id));
  return true;
end $$;
