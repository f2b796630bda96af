-- The role every door runs as. It owns nothing and cannot bypass row-level security; the connection's own role
-- (the owner of the tables) is used for migrations, the clock and the dispatcher only.
do $$ begin
  create role docket_app nologin nobypassrls;
exception when duplicate_object or unique_violation then null;
end $$;

do $$ begin
  execute format('grant docket_app to %I', current_user);
exception when others then null; -- another start is granting the same; or we already hold it
end $$;

grant usage on schema public to docket_app;
grant select, insert, update, delete on all tables in schema public to docket_app;
grant usage on all sequences in schema public to docket_app;
alter default privileges in schema public grant usage on sequences to docket_app;

-- Signing in happens before an environment is known: only the functions in authenticate.sql may look.
revoke all on sessions, organizations from docket_app;

-- The trail is written, never rewritten.
revoke update, delete, truncate on
  events,
  template_versions,
  workflow_versions,
  calendar_versions,
  sla_crossings,
  reading_log
from docket_app;
