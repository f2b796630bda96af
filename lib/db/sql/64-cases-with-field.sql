-- What a case holds in its fields, by value: for `fields.x = 'rare'`, which no order of cases comes near.
create index if not exists cases_fields on cases using gin (fields jsonb_path_ops);

-- Ids of the environment's cases that hold this in their fields, alone or among others, at most p_most: the caller who gets that many
-- knows that the value is common, and reads the cases in their order instead. Security definer, since under a policy the planner may
-- not use the index: containment is not leakproof. The environment has to be the one the transaction is bound to. Planned anew
-- each time, with the value in sight.
create or replace function cases_with_field(p_environment uuid, p_alone jsonb, p_among jsonb, p_most int) returns setof uuid
language plpgsql stable security definer set search_path = public as $$
begin
  if p_environment is distinct from current_environment() then return; end if;
  return query execute 'select c.id from cases c where c.environment_id = $1 and (c.fields @> $2 or c.fields @> $3) limit $4'
    using p_environment, p_alone, p_among, p_most;
end $$;
revoke all on function cases_with_field from public;
grant execute on function cases_with_field to docket_app;
