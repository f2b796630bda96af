-- Whatever a command forgets to ask, a row of another environment does not exist for docket_app.
create or replace function current_environment() returns uuid language sql stable parallel safe as
$$ select nullif(current_setting('docket.environment_id', true), '')::uuid $$;

do $$
declare scoped record;
begin
  for scoped in
    select c.table_name from information_schema.columns c
    join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = 'public' and c.column_name = 'environment_id' and t.table_type = 'BASE TABLE'
  loop
    execute format('alter table %I enable row level security', scoped.table_name);
    execute format('drop policy if exists environment on %I', scoped.table_name);
    execute format('create policy environment on %I to docket_app using (environment_id = current_environment())'
                   ' with check (environment_id = current_environment())', scoped.table_name);
  end loop;
end $$;

alter table environments enable row level security;
drop policy if exists environment on environments;
create policy environment on environments to docket_app using (id = current_environment());

-- People belong to the organization; an environment sees those who are its members.
alter table users enable row level security;
drop policy if exists environment on users;
create policy environment on users to docket_app
  using (id in (select m.user_id from memberships m where m.environment_id = current_environment()));

-- A case number comes from a sequence of its own environment: a shared one would tell each how busy the others are.
create or replace function case_number_sequence(environment uuid) returns text language sql immutable parallel safe as
$$ select 'case_number_' || replace(environment::text, '-', '') $$;

create or replace function create_case_number_sequence() returns trigger language plpgsql security definer
  set search_path = public as $$
begin
  execute format('create sequence if not exists %I as int', case_number_sequence(new.id));
  execute format('grant usage, select, update on sequence %I to docket_app', case_number_sequence(new.id));
  return new;
end $$;

drop trigger if exists case_number_sequence on environments;
create trigger case_number_sequence after insert on environments for each row execute function create_case_number_sequence();
