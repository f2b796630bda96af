-- Text with a check, not an enum: enum equality is not leakproof, so under a policy the planner could not use an index.
create or replace function ensure_check(table_name text, name text, expression text) returns void language plpgsql as $$
begin
  if not exists (select 1 from pg_constraint where conname = name and conrelid = table_name::regclass
                 and obj_description(oid, 'pg_constraint') = expression) then
    execute format('alter table %I drop constraint if exists %I', table_name, name);
    execute format('alter table %I add constraint %I check (%s)', table_name, name, expression);
    execute format('comment on constraint %I on %I is %L', name, table_name, expression);
  end if;
end $$;

select ensure_check('environments', 'environments_kind', $$kind in ('production','sandbox')$$);
select ensure_check('environments', 'environments_slug', $$slug ~ '^[a-z][a-z0-9-]{0,62}$'$$);
select ensure_check('users', 'users_email', $$email = lower(email) and position('@' in email) > 1$$);
select ensure_check('users', 'users_availability', $$availability in ('available','busy','away')$$);
select ensure_check('memberships', 'memberships_roles',
  $$cardinality(roles) > 0 and roles <@ array['reviewer','approver','manager','admin','auditor']$$);
select ensure_check('invitations', 'invitations_roles',
  $$cardinality(roles) > 0 and roles <@ array['reviewer','approver','manager','admin','auditor']$$);
select ensure_check('api_keys', 'api_keys_shape', $$shape in ('native','persona','connect')$$);
select ensure_check('api_keys', 'api_keys_pair', $$(shape = 'connect') = (secret is not null)$$);
select ensure_check('templates', 'templates_type', $$type in ('Onboarding','Review','Perpetual')$$);
select ensure_check('templates', 'templates_entity_category', $$entity_category in ('Company','Person')$$);
select ensure_check('queues', 'queues_default_order', $$default_order in ('deadline','priority','age','risk')$$);
select ensure_check('queues', 'queues_default_stays', $$not (is_default and archived_at is not null)$$);
select ensure_check('cases', 'cases_type', $$type in ('Onboarding','Review','Perpetual')$$);
select ensure_check('cases', 'cases_entity_category', $$entity_category in ('Company','Person')$$);
select ensure_check('cases', 'cases_status_kind', $$status_kind in ('initial','active','waiting','end')$$);
select ensure_check('cases', 'cases_priority', $$priority between 1 and 4$$);
select ensure_check('cases', 'cases_risk_tier', $$risk_tier in ('High','Medium','Low')$$);
select ensure_check('cases', 'cases_risk_score', $$risk_score between 0 and 100$$);
select ensure_check('cases', 'cases_sla_stage', $$sla_stage between 0 and 3$$);
select ensure_check('cases', 'cases_creator_kind', $$creator_kind in ('member','apiKey','workflow','system')$$);
select ensure_check('cases', 'cases_assignment_method', $$assignment_method in ('manual','claim','policy')$$);
select ensure_check('cases', 'cases_lease_has_holder', $$lease_expires_at is null or assignee_id is not null$$);
select ensure_check('cases', 'cases_resolved_at_end', $$(status_kind = 'end') = (resolved_at is not null)$$);
select ensure_check('cases', 'cases_title', $$length(title) between 1 and 500$$);
select ensure_check('cases', 'cases_external_reference', $$length(external_reference) <= 255$$);
select ensure_check('case_skips', 'case_skips_kind', $$kind in ('skip','recuse')$$);
select ensure_check('case_objects', 'case_objects_mode',
  $$mode in ('live','snapshot') and (mode = 'snapshot') = (snapshot is not null)$$);
select ensure_check('case_targets', 'case_targets_creator_kind', $$creator_kind in ('member','apiKey','workflow','system')$$);
select ensure_check('case_links', 'case_links_creator_kind', $$creator_kind in ('member','apiKey','workflow','system')$$);
select ensure_check('case_links', 'case_links_other', $$case_id <> linked_case_id$$);
select ensure_check('resource_tags', 'resource_tags_lengths', $$length(key) between 1 and 128 and length(value) <= 256$$);
select ensure_check('comments', 'comments_message', $$length(message) between 1 and 20000$$);
select ensure_check('objects', 'objects_type', $$type in ('inquiry','verification','report','transaction','account','document',
  'device','person','company','alert','check','risk_assessment','graph','sar','generic')$$);
select ensure_check('proposals', 'proposals_state', $$state in ('pending','approved','returned','void')$$);
select ensure_check('sla_clocks', 'sla_clocks_kind', $$kind in ('resolution','first_touch','approval','client_response')$$);
select ensure_check('sla_clocks', 'sla_clocks_source', $$source in ('template','policy','queue','manual')$$);
select ensure_check('sla_clocks', 'sla_clocks_target', $$target_seconds > 0 and warning_seconds >= 0 and critical_seconds >= 0$$);
select ensure_check('sla_clocks', 'sla_clocks_outcome',
  $$(stopped_at is null) = (outcome is null) and outcome in ('met','missed')$$);
select ensure_check('sla_clocks', 'sla_clocks_stage', $$stage between 0 and 3$$);
select ensure_check('queues', 'queues_capacity', $$capacity > 0$$);
select ensure_check('memberships', 'memberships_capacity', $$capacity > 0$$);
select ensure_check('assignment_policies', 'assignment_policies_method',
  $$method in ('round_robin','least_loaded','case_creator','inquiry_creator')$$);
select ensure_check('assignment_policies', 'assignment_policies_source_kind', $$source_kind in ('template','queue')$$);
select ensure_check('assignment_policies', 'assignment_policies_sort_by', $$sort_by in ('deadline','age')$$);
select ensure_check('assignment_policies', 'assignment_policies_weights', $$cardinality(weights) = 4 and 0 < all (weights)$$);
select ensure_check('assignment_policies', 'assignment_policies_capacity', $$capacity > 0$$);
select ensure_check('sla_policies', 'sla_policies_default_stays', $$not (is_default and archived_at is not null)$$);
select ensure_check('sla_policies', 'sla_policies_managers_told_at', $$managers_told_at in ('warning','critical','breached','never')$$);
select ensure_check('sla_pauses', 'sla_pauses_order', $$resumed_at >= paused_at$$);
select ensure_check('sla_crossings', 'sla_crossings_kind', $$kind in ('warning','critical','breached')$$);
select ensure_check('events', 'events_actor_kind', $$actor_kind in ('member','apiKey','workflow','system')$$);
select ensure_check('events', 'events_via', $$via in ('ui','api','workflow','clock','seed','import')$$);
select ensure_check('events', 'events_chained', $$(case_id is null) = (seq is null) and (case_id is null) = (hash is null)$$);
select ensure_check('reading_log', 'reading_log_kind', $$kind in ('opened','revealed','searched','downloaded','exported')$$);
select ensure_check('reading_log', 'reading_log_reader', $$num_nonnulls(user_id, api_key_id) = 1 or (num_nonnulls(user_id, api_key_id) = 0 and reason is not null)$$);
select ensure_check('files', 'files_sha256', $$sha256 ~ '^[0-9a-f]{64}$' and bytes > 0$$);
select ensure_check('webhook_endpoints', 'webhook_endpoints_style', $$style in ('standard','zenoo','persona','connect')$$);
select ensure_check('webhook_deliveries', 'webhook_deliveries_state', $$state in ('pending','delivered','failed','cancelled','skipped')$$);
select ensure_check('workflows', 'workflows_rollout', $$(rollout_version_id is null) = (rollout_percent is null) and rollout_percent between 1 and 99$$);
select ensure_check('workflow_runs', 'workflow_runs_state',
  $$state in ('queued','running','waiting','succeeded','failed','cancelled')$$);
select ensure_check('workflow_runs', 'workflow_runs_failed_says_why', $$(state = 'failed') = (error is not null)$$);
select ensure_check('workflow_runs', 'workflow_runs_ended', $$(state in ('succeeded','failed','cancelled')) = (ended_at is not null)$$);
select ensure_check('workflow_runs', 'workflow_runs_trigger_kind',
  $$trigger_kind in ('event','api','schedule','recurring','case_button','manual','call')$$);
select ensure_check('workflow_runs', 'workflow_runs_starter_kind', $$starter_kind in ('member','apiKey','workflow','system')$$);
select ensure_check('workflow_threads', 'workflow_threads_state', $$state in ('ready','waiting','returning','ended')$$);
select ensure_check('workflow_step_runs', 'workflow_step_runs_state',
  $$state in ('queued','running','waiting','succeeded','failed','cancelled','skipped')$$);
select ensure_check('workflow_step_runs', 'workflow_step_runs_failed_says_why', $$state <> 'failed' or error is not null$$);
select ensure_check('batches', 'batches_state', $$state in ('queued','running','cancelling','cancelled','done')$$);
select ensure_check('batches', 'batches_creator_kind', $$creator_kind in ('member','apiKey','system')$$);
select ensure_check('batches', 'batches_finished', $$(state in ('cancelled','done')) = (finished_at is not null)$$);
select ensure_check('batch_items', 'batch_items_state', $$state in ('pending','done','failed','cancelled')$$);
select ensure_check('batch_items', 'batch_items_reason', $$(state = 'failed') = (message is not null)$$);
select ensure_check('imports', 'imports_source', $$source in ('persona','connect')$$);
select ensure_check('imports', 'imports_state', $$state in ('queued','running','cancelling','cancelled','failed','done')$$);
select ensure_check('imports', 'imports_starter_kind', $$starter_kind in ('member','system')$$);
select ensure_check('imports', 'imports_finished', $$(state in ('cancelled','failed','done')) = (finished_at is not null)$$);
select ensure_check('imports', 'imports_failed_says_why', $$(state = 'failed') = (error is not null)$$);
select ensure_check('imports', 'imports_secret_erased', $$finished_at is null or secret is null$$);
select ensure_check('import_items', 'import_items_source', $$source in ('persona','connect')$$);
select ensure_check('import_items', 'import_items_kind', $$kind in ('template','case','comment')$$);
select ensure_check('saved_views', 'saved_views_scope', $$scope in ('personal','team','everyone') and (scope = 'team') = (team_id is not null)$$);
select ensure_check('saved_views', 'saved_views_name', $$length(name) between 1 and 80$$);
