-- rules.md, SLA clock 3, in this order; lib/sla/rules.ts says the same and a property test holds the two together.
create or replace function sla_status(deadline timestamptz, warning_at timestamptz, critical_at timestamptz,
  paused_at timestamptz, stopped_at timestamptz, at timestamptz) returns text language sql immutable parallel safe as $$
  select case
    when deadline is null then null
    when stopped_at is not null then case when stopped_at < deadline then 'met' else 'missed' end
    when paused_at is not null then 'paused'
    when at >= deadline then 'breached'
    when at >= critical_at then 'critical'
    when at >= warning_at then 'warning'
    else 'on_track' end
$$;
