-- A file that goes with its case or environment leaves its bytes in the store: here they wait for the worker, which removes
-- them where no other file has the same. A trigger, so that no way of deleting forgets it.
create or replace function leave_orphaned_content() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if old.purged_at is null then
    insert into orphaned_content (environment_id, sha256) values (old.environment_id, old.sha256) on conflict do nothing;
  end if;
  return null;
end $$;
revoke all on function leave_orphaned_content from public;
drop trigger if exists orphaned_content on files;
create trigger orphaned_content after delete on files for each row execute function leave_orphaned_content();
