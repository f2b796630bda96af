-- Ids of the environment's cases whose text holds every word, at most p_limit. Security definer, since under a policy the
-- planner may not use the trigram index: ILIKE is not leakproof. The environment is therefore asked for by name here.
create or replace function search_case_ids(p_environment uuid, p_patterns text[], p_limit int) returns setof uuid
language sql stable security definer set search_path = public as $$
  select c.id from cases c where c.environment_id = p_environment and c.search_text ilike all (p_patterns) limit p_limit
$$;
