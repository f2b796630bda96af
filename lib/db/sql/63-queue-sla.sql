-- A queue's SLA override as the clock's target and marks, counted from `at` in plain time.
create or replace function queue_sla(override jsonb, at timestamptz) returns jsonb language sql immutable as $$
  select jsonb_build_object('source', 'queue', 'targetSeconds', t.target, 'warningSeconds', t.warning, 'criticalSeconds', t.critical,
    'autoEscalate', coalesce((override->>'autoEscalate')::boolean, false), 'deadline', at + make_interval(secs => t.target),
    'warningAt', at + make_interval(secs => t.target - t.warning), 'criticalAt', at + make_interval(secs => t.target - t.critical))
  from (select (override->>'targetMinutes')::int * 60 as target, (override->>'warningMinutes')::int * 60 as warning,
               coalesce((override->>'criticalMinutes')::int, 1440) * 60 as critical) t
$$;
