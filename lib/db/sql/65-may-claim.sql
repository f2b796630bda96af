-- Whether this person may be given this case: not skipped in the last four hours, not recused, not the maker of a
-- proposal that waits for another, and on the team it is meant for.
create or replace function may_claim(c cases, person uuid, at timestamptz) returns boolean language sql stable as $$
  select c.redacted_at is null and not exists (select 1 from case_skips s where s.case_id = c.id and s.user_id = person
                     and (s.kind = 'recuse' or s.at > may_claim.at - interval '4 hours'))
    and not exists (select 1 from proposals r where r.case_id = c.id and r.state = 'pending' and r.maker_id = person)
    and (c.assigned_team_id is null
         or exists (select 1 from team_members m where m.team_id = c.assigned_team_id and m.user_id = person))
$$;
