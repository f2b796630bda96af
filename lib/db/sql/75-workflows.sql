-- Jobs of the engine: one a thread that can move. Called by a command or step inside its own transaction, so that the
-- job is there exactly when the change is; only for runs of the bound environment.
create or replace function enqueue_workflow_threads(p_jobs jsonb) returns void language plpgsql security definer
  set search_path = public as $$
begin
  if jsonb_array_length(p_jobs) = 0 then return; end if;
  if exists (select 1 from jsonb_to_recordset(p_jobs) j("runId" uuid)
             left join workflow_runs r on r.id = j."runId" and r.environment_id = current_environment() where r.id is null) then
    raise insufficient_privilege using message = 'a job for a run of another environment';
  end if;
  perform graphile_worker.add_jobs(array(
    select row('run-workflow', j.job::json, null, null, 1000::smallint, 'thread:' || (j.job->>'threadId'), null, null)::graphile_worker.job_spec
    from jsonb_array_elements(p_jobs) j(job)));
end $$;
revoke all on function enqueue_workflow_threads from public;
grant execute on function enqueue_workflow_threads to docket_app;

-- The run held against every other step of it, its thread as it stands after that, and what earlier steps gave.
-- The lock comes first: each statement of a volatile function sees what was committed before it began.
create or replace function take_workflow_thread(p_run uuid, p_thread uuid, p_keys text[], p_full boolean)
returns jsonb language plpgsql as $$
declare run workflow_runs; thread workflow_threads; steps jsonb;
begin
  select * into run from workflow_runs r where r.id = p_run for no key update;
  if not found then return null; end if;
  select * into thread from workflow_threads t where t.id = p_thread;
  if not found and p_thread = p_run and run.state = 'queued' then
    insert into workflow_threads (id, environment_id, run_id) values (run.id, run.environment_id, run.id) returning * into thread;
  end if;
  select coalesce(jsonb_agg(jsonb_build_object('stepKey', s.step_key, 'iteration', s.iteration, 'state', s.state,
      'attempt', s.attempt, 'input', s.input, 'output', s.output, 'error', s.error, 'startedAt', s.started_at)), '[]') into steps
    from workflow_step_runs s where s.run_id = p_run and s.step_key = any(p_keys);
  return jsonb_build_object(
    'run', (select jsonb_build_object('workflowName', w.name, 'ownerId', w.owner_id) from workflows w where w.id = run.workflow_id)
      || jsonb_build_object('id', run.id, 'environmentId', run.environment_id, 'workflowId', run.workflow_id, 'versionId', run.version_id,
      'state', run.state, 'variables', run.variables, 'output', run.output, 'depth', run.depth, 'caseId', run.case_id,
      'parentRunId', run.parent_run_id, 'parentThreadId', run.parent_thread_id, 'stepsCount', run.steps_count,
      'startedAt', run.started_at, 'createdAt', run.created_at, 'trigger', case when p_full then run.trigger end),
    'thread', case when thread.id is not null then jsonb_build_object('id', thread.id, 'parentId', thread.parent_id, 'stepKey', thread.step_key,
      'iteration', thread.iteration, 'forkKey', thread.fork_key, 'openChildren', thread.open_children, 'state', thread.state) end,
    'steps', steps);
end $$;

-- Everything one step leaves behind, in one round trip: its record, where the thread stands now, branches and waits
-- begun, the run's own state, and jobs for whatever else can move.
create or replace function write_workflow_step(p jsonb, p_at timestamptz) returns void language plpgsql as $$
declare
  own uuid := p->>'runId'; environment uuid := p->>'environmentId'; r jsonb := p->'run'; t jsonb := p->'thread';
  parent uuid := p->>'endOf'; left_open int; jobs jsonb := coalesce(p->'jobs', '[]');
begin
  insert into workflow_step_runs (environment_id, run_id, step_key, iteration, state, attempt, input, output, error, started_at, ended_at)
    select environment, own, s."stepKey", s.iteration, s.state, s.attempt, coalesce(s.input, '{}'), s.output, s.error, s."startedAt",
      case when s.state in ('succeeded', 'failed', 'cancelled', 'skipped') then p_at end
    from jsonb_to_recordset(p->'steps') s("stepKey" text, iteration text, state text, attempt int, input jsonb, output jsonb, error jsonb, "startedAt" timestamptz)
    on conflict (run_id, step_key, iteration) do update set state = excluded.state, attempt = excluded.attempt,
      input = excluded.input, output = excluded.output, error = excluded.error, started_at = excluded.started_at, ended_at = excluded.ended_at;
  update workflow_threads set step_key = t->>'stepKey', iteration = t->>'iteration', state = t->>'state',
      open_children = (t->>'openChildren')::int where id = (t->>'id')::uuid;
  if p ? 'children' then
    insert into workflow_threads (id, environment_id, run_id, parent_id, step_key, iteration, fork_key)
      select c.id, environment, own, (t->>'id')::uuid, c."stepKey", c.iteration, c."forkKey"
      from jsonb_to_recordset(p->'children') c(id uuid, "stepKey" text, iteration text, "forkKey" text);
  end if;
  if p ? 'wait' then
    insert into workflow_waits (environment_id, run_id, thread_id, subject_id, event_types, resume_at)
      select environment, own, (t->>'id')::uuid, w."subjectId", coalesce(w."eventTypes", '{}'), w."resumeAt"
      from jsonb_to_record(p->'wait') w("subjectId" uuid, "eventTypes" text[], "resumeAt" timestamptz);
  end if;
  if parent is not null then
    update workflow_threads set open_children = open_children - 1, state = case when open_children = 1 then 'returning' else state end
      where id = parent returning open_children into left_open;
    if left_open = 0 then jobs := jobs || jsonb_build_object('environmentId', environment, 'runId', own, 'threadId', parent); end if;
  end if;
  update workflow_runs set
      state = coalesce(r->>'state', case when t->>'state' in ('ready', 'returning') or exists (select 1 from workflow_threads o
        where o.run_id = workflow_runs.id and o.state in ('ready', 'returning')) then 'running' else 'waiting' end),
      variables = coalesce(r->'variables', variables), output = coalesce(r->'output', output), error = nullif(r->'error', 'null'),
      case_id = coalesce(case_id, (r->>'caseId')::uuid), steps_count = steps_count + coalesce((r->>'counted')::int, 0),
      started_at = coalesce(started_at, p_at), moved_at = p_at, alarmed_at = null,
      ended_at = case when r->>'state' in ('succeeded', 'failed', 'cancelled') then p_at end
    where id = own;
  if r->>'state' in ('succeeded', 'failed', 'cancelled') then
    delete from workflow_waits w where w.run_id = own;
    update workflow_step_runs s set state = 'cancelled', ended_at = p_at
      where s.run_id = own and s.state in ('queued', 'running', 'waiting');
    -- the threads of a failed run say where it can be taken up again
    if r->>'state' <> 'failed' then delete from workflow_threads o where o.run_id = own; end if;
  end if;
  if jsonb_array_length(jobs) > 0 then perform enqueue_workflow_threads(jobs); end if;
end $$;

-- Runs begun, one or hundreds, each with the job that starts it. What they share is sent once: `shared` by name.
create or replace function start_workflow_runs(p_environment uuid, p_runs jsonb, p_shared jsonb, p_at timestamptz) returns void
language plpgsql as $$
begin
  perform set_config('docket.environment_id', p_environment::text, true);
  insert into workflow_runs (id, environment_id, workflow_id, version_id, treatment, trigger_kind, trigger, variables, event_id, case_id,
      starter_kind, starter_id, parent_run_id, parent_thread_id, rerun_of_id, depth, created_at, moved_at, state, error, ended_at)
    select r.id, p_environment, r."workflowId", r."versionId", coalesce(r.treatment, false), r."triggerKind",
      coalesce(r.trigger, p_shared->r.shared), coalesce(r.variables, '{}'), r."eventId", r."caseId", r."starterKind", r."starterId",
      r."parentRunId", r."parentThreadId", r."rerunOfId", coalesce(r.depth, 0), p_at, p_at,
      -- a run that led to a run that led to a run …: this one stands in the list and does nothing, so that the chain ends
      case when r.depth > 5 then 'failed' else 'queued' end,
      case when r.depth > 5 then '{"code": "too_deep", "message": "Workflows start each other 5 levels deep at most; this one was not run."}'::jsonb end,
      case when r.depth > 5 then p_at end
    from jsonb_to_recordset(p_runs) r(id uuid, "workflowId" uuid, "versionId" uuid, treatment boolean, "triggerKind" text, trigger jsonb,
      shared text, variables jsonb, "eventId" uuid, "caseId" uuid, "starterKind" text, "starterId" text, "parentRunId" uuid,
      "parentThreadId" uuid, "rerunOfId" uuid, depth int);
  perform enqueue_workflow_threads(coalesce((select jsonb_agg(jsonb_build_object('environmentId', p_environment, 'runId', r->>'id', 'threadId', r->>'id'))
    from jsonb_array_elements(p_runs) r where coalesce((r->>'depth')::int, 0) <= 5), '[]'));
end $$;
