-- A target is met or missed by the transaction that puts the case into its status, and stays so.
create or replace function complete_case_targets() returns trigger language plpgsql as $$
begin
  update case_targets t set completed_at = new.updated_at
    where t.case_id = new.id and t.status = new.status and t.completed_at is null;
  return null;
end $$;

drop trigger if exists complete_case_targets on cases;
create trigger complete_case_targets after update of status on cases for each row
  when (old.status is distinct from new.status) execute function complete_case_targets();
