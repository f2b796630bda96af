-- Ids of the environment's cases whose text holds every word, at most p_limit. Security definer, since under a policy the
-- planner may not use the trigram index: ILIKE is not leakproof. The environment is therefore asked for by name here, and has to be
-- the one the transaction is bound to.
-- The words become one condition each (quoted by format): `ilike all (array)` cannot be looked up in an index.
create or replace function search_case_ids(p_environment uuid, p_patterns text[], p_limit int) returns setof uuid
language plpgsql stable security definer set search_path = public as $$
declare pattern text; conditions text := '';
begin
  if p_environment is distinct from current_environment() then return; end if;
  foreach pattern in array p_patterns loop
    conditions := conditions || format(' and c.search_text ilike %L', pattern);
  end loop;
  return query execute 'select c.id from cases c where c.environment_id = $1' || conditions || ' limit $2'
    using p_environment, p_limit;
end $$;
