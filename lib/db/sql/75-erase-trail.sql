-- Erasure is the one change the trail takes: values gone, facts and chain whole. Only for a case of the bound environment.
create or replace function erase_case_trail(p_case uuid) returns void language sql security definer set search_path = public as $$
  update events set payload = '{}', ip = null, on_behalf_of = null
    where case_id = p_case and environment_id = current_environment()
$$;
