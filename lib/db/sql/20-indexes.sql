-- What Prisma can't say: partial indexes. The list indexes end in id so that keyset paging has a total order, and a
-- page is read off the index with no sort. Only live cases are in them: ended ones outnumber them a hundredfold.
create extension if not exists pg_trgm;

create unique index if not exists queues_one_default on queues (environment_id) where is_default;

create unique index if not exists sla_policies_one_default on sla_policies (environment_id) where is_default;

create index if not exists cases_queue_deadline on cases (queue_id, sla_sort_at, id) where resolved_at is null;
create index if not exists cases_queue_priority on cases (queue_id, priority, sla_sort_at, id) where resolved_at is null;
create index if not exists cases_queue_age on cases (queue_id, created_at, id) where resolved_at is null;
-- The API lists a queue's cases, ended ones too, newest first.
create index if not exists cases_queue_created on cases (queue_id, created_at, id);
create index if not exists cases_queue_risk on cases (queue_id, risk_score, id) where resolved_at is null;

-- The order of the next case (rules.md, Claiming 1), over what may be claimed at all.
create index if not exists cases_claimable on cases (queue_id, sla_stage desc, priority, risk_score desc, created_at, id)
  where resolved_at is null and assignee_id is null and snoozed_until is null and status_kind <> 'waiting';

create index if not exists cases_assignee on cases (assignee_id, sla_sort_at, id) where resolved_at is null and assignee_id is not null;
create index if not exists cases_risk on cases (environment_id, risk_score, id);
create index if not exists cases_priority on cases (environment_id, priority, sla_sort_at, id);
-- Ended cases sort behind every deadline, so this serves the open ones alike.
create index if not exists cases_deadline on cases (environment_id, sla_sort_at, id);
-- What insights ask of a range of days: what ended in it.
create index if not exists cases_resolved on cases (environment_id, resolved_at) where resolved_at is not null;
create unique index if not exists cases_one_open_subject on cases (environment_id, template_id, subject_key)
  where resolved_at is null and subject_key is not null;

create index if not exists cases_reference on cases (environment_id, lower(external_reference)) where external_reference is not null;
create unique index if not exists domain_layouts_name on domain_layouts (environment_id, name) where deleted_at is null;
create unique index if not exists domain_case_rules_name on domain_case_rules (environment_id, name) where deleted_at is null;

-- What the clock sweeps.
create index if not exists cases_next_crossing on cases (sla_next_crossing_at) where sla_next_crossing_at is not null;
create index if not exists sla_clocks_next_crossing on sla_clocks (next_crossing_at) where next_crossing_at is not null;
create index if not exists cases_lease on cases (lease_expires_at) where lease_expires_at is not null;
create index if not exists cases_snoozed on cases (snoozed_until) where snoozed_until is not null;

create index if not exists cases_search on cases using gin (search_text gin_trgm_ops);
create unique index if not exists proposals_one_pending on proposals (case_id) where state = 'pending';
create index if not exists notifications_unread on notifications (user_id, environment_id) where read_at is null;
create index if not exists files_deleted on files (deleted_at) where deleted_at is not null and purged_at is null;
drop index if exists webhook_deliveries_due;
create index if not exists webhook_deliveries_waiting on webhook_deliveries (endpoint_id, next_attempt_at) where state = 'pending';
create unique index if not exists sla_pauses_one_open on sla_pauses (clock_id) where resumed_at is null;

-- Batches that want a worker: a handful, whatever was done before.
create index if not exists batches_waiting on batches (served_at nulls first, id) where finished_at is null;

-- Live rows change a handful of columns over and over; room on the page keeps those updates off the indexes.
alter table cases set (fillfactor = 85);

-- Runs that move or should: the look for stuck ones reads no ended one. Those that wait are not in it.
create index if not exists workflow_runs_moving on workflow_runs (moved_at) where state in ('queued', 'running');
create index if not exists workflow_runs_ended on workflow_runs (ended_at) where ended_at is not null;
create index if not exists workflows_next_start on workflows (next_start_at) where next_start_at is not null;
-- The values a run starts with are some 2 KB: kept as they are, since packing 500 of them takes longer than writing them.
alter table workflow_runs set (toast_tuple_target = 8160);
-- What went out of a queue, and what was ended when: the board and the insights.
create index if not exists cases_queue_resolved on cases (queue_id, resolved_at) where resolved_at is not null;
create index if not exists cases_resolved on cases (environment_id, resolved_at) where resolved_at is not null;
