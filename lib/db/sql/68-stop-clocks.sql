-- The clocks beside the resolution's end with what a person does, whichever command did it: the event itself says so.
create or replace function stop_other_clocks() returns trigger language plpgsql as $$
begin
  update sla_clocks k set stopped_at = greatest(new.at, k.started_at), next_crossing_at = null,
      outcome = case when new.at < k.deadline then 'met' else 'missed' end
    where k.case_id = new.case_id and k.stopped_at is null and k.kind = any (
      case when new.type in ('case.decided', 'case.proposal_returned', 'case.proposal_voided') then array['approval'] else '{}'::text[] end
      || case when new.type in ('case.decided', 'case.status_changed', 'case.escalated') and not exists (
           select 1 from cases c where c.id = new.case_id and c.status_kind = 'waiting') then array['client_response'] else '{}'::text[] end
      || case when new.actor_kind = 'member' or new.on_behalf_of is not null then array['first_touch'] else '{}'::text[] end);
  return null;
end $$;

drop trigger if exists stop_other_clocks on events;
create trigger stop_other_clocks after insert on events for each row
  when (new.case_id is not null and new.type in ('case.claimed', 'case.commented', 'case.status_changed', 'case.escalated', 'case.updated',
    'case.checklist_item_set', 'case.objects_attached', 'case.object_detached', 'object.status_set', 'case.decision_proposed',
    'case.decided', 'case.proposal_returned', 'case.proposal_voided'))
  execute function stop_other_clocks();
