-- Whoever decides by a plan of this environment that is older than this decides again. By trigger, so that no command,
-- script or repair by hand can forget it.
create or replace function raise_routing_revision() returns trigger language plpgsql as $$
begin
  update environments set routing_revision = routing_revision + 1
    where id = case when tg_op = 'DELETE' then old.environment_id else new.environment_id end;
  return null;
end $$;

do $$
declare planned text;
begin
  foreach planned in array array['queues', 'assignment_policies', 'sla_policies', 'calendars'] loop
    execute format('drop trigger if exists raise_routing_revision on %I', planned);
    execute format('create trigger raise_routing_revision after insert or update or delete on %I for each row execute function raise_routing_revision()', planned);
  end loop;
end $$;

-- A published template may name the policy that assigns its cases.
drop trigger if exists raise_routing_revision on templates;
create trigger raise_routing_revision after update of published_version_id, archived_at on templates
  for each row execute function raise_routing_revision();
