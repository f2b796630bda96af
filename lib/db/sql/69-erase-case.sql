-- Erasure is the one change the trail takes: values gone, facts and chain whole. What takes values out of events, of one case or of
-- a whole environment, does it by this; only the functions that have found out whose they are may call it.
create or replace function erase_events(p_environment uuid, p_case uuid) returns void language plpgsql set search_path = public as $$
begin
  if p_case is null then
    update events set payload = '{}', ip = null, on_behalf_of = null where environment_id = p_environment;
  else
    update events set payload = '{}', ip = null, on_behalf_of = null where case_id = p_case and environment_id = p_environment;
  end if;
end $$;
revoke all on function erase_events from public;
drop function if exists erase_case_trail(uuid);

-- Takes every value and every person's word out of a case that its caller holds locked: what stays is that it was, when, and
-- what kind of thing happened. The key of the digests goes with it, so the chain still verifies and says nothing.
create or replace function erase_case(p_case uuid, p_title text, p_at timestamptz) returns void language plpgsql security definer
  set search_path = public as $$
begin
  update cases c set title = p_title, search_text = p_title, fields = '{}', checklist = '{}', tags = '{}', metadata = '{}',
      external_reference = null, subject_key = null, on_behalf_of = null, creator_id = null, resolver_id = null, resolver_kind = null,
      assignee_id = null, assigned_team_id = null, assigned_at = null, assignment_method = null, assignment_reason = null,
      lease_expires_at = null, snoozed_until = null, erasure_key = null, redacted_at = p_at
    where c.id = p_case and c.environment_id = current_environment();
  if not found then return; end if;
  update comments m set message = 'Redacted', author_id = null, on_behalf_of = null, mentions = '{}' where m.case_id = p_case;
  update proposals p set narrative = '', evidence = '{}', comment = null, state = case when p.state = 'pending' then 'void' else p.state end
    where p.case_id = p_case;
  update case_objects l set snapshot = jsonb_build_object('title', 'Redacted', 'status', null, 'data', '{}'::jsonb,
      'version', coalesce(l.snapshot->'version', '1'::jsonb)) where l.case_id = p_case and l.mode = 'snapshot';
  -- the bytes go when deleted files are purged; nothing of a redacted case can be restored
  update files f set name = 'Redacted', description = '', uploader_id = null, on_behalf_of = null,
      deleted_at = coalesce(f.deleted_at, p_at) where f.case_id = p_case;
  delete from case_skips s where s.case_id = p_case;
  perform erase_events(current_environment(), p_case);
end $$;
revoke all on function erase_case from public;
grant execute on function erase_case to docket_app;
