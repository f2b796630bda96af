-- What leaves the database of a case: one shape for every door. Instants are absolute and sla_status is derived from
-- them at read_at, so an answer drawn from a stored view is the same answer. An expression without a table of its own, so
-- that the planner writes it into the query that asks: a page of 51 cases is then one join, not 51 queries.
create or replace function case_json(c cases, v template_versions, t templates, q queues, u users, m teams, at timestamptz)
returns jsonb language sql stable as $$
  select jsonb_build_object(
    'id', c.id, 'environmentId', c.environment_id, 'number', c.number, 'title', c.title,
    'templateId', c.template_id, 'templateVersionId', c.template_version_id, 'templateVersion', v.number,
    'templateKey', t.key, 'templateName', t.name,
    'type', c.type, 'entityCategory', c.entity_category,
    'status', c.status, 'statusName', c.status_name, 'statusKind', c.status_kind,
    'priority', c.priority, 'riskTier', c.risk_tier, 'riskScore', c.risk_score,
    'queueId', c.queue_id, 'queueName', q.name,
    'assigneeId', c.assignee_id, 'assigneeName', u.name, 'assigneeEmail', u.email,
    'assignedTeamId', c.assigned_team_id, 'assignedTeamName', m.name,
    'assignedAt', c.assigned_at, 'assignmentMethod', c.assignment_method, 'assignmentReason', c.assignment_reason,
    'leaseExpiresAt', c.lease_expires_at, 'snoozedUntil', c.snoozed_until)
  || jsonb_build_object(
    'fields', c.fields, 'checklist', c.checklist, 'tags', to_jsonb(c.tags), 'metadata', c.metadata,
    'externalReference', c.external_reference, 'subjectKey', c.subject_key,
    'creatorKind', c.creator_kind, 'creatorId', c.creator_id, 'onBehalfOf', c.on_behalf_of,
    'decision', c.decision, 'decisionName', c.decision_name, 'resolution', c.resolution, 'resolvedAt', c.resolved_at,
    'followsCaseId', c.follows_case_id, 'lastClosedAt', c.last_closed_at, 'lastReopenedAt', c.last_reopened_at,
    'openAlertsCount', c.open_alerts_count, 'entitiesCount', c.entities_count, 'objectsCount', c.objects_count,
    'commentsCount', c.comments_count, 'version', c.version,
    'slaDeadline', c.sla_deadline, 'slaWarningAt', c.sla_warning_at, 'slaCriticalAt', c.sla_critical_at,
    'slaPausedAt', c.sla_paused_at, 'slaStoppedAt', c.sla_stopped_at,
    'slaStatus', sla_status(c.sla_deadline, c.sla_warning_at, c.sla_critical_at, c.sla_paused_at, c.sla_stopped_at, at),
    'redactedAt', c.redacted_at, 'createdAt', c.created_at, 'updatedAt', c.updated_at, 'readAt', at)
$$;

create or replace function case_view(c cases, at timestamptz) returns jsonb language sql stable as $$
  select case_json(c, v, t, q, u, m, at)
  from template_versions v
  join templates t on t.id = v.template_id
  left join queues q on q.id = c.queue_id
  left join users u on u.id = c.assignee_id
  left join teams m on m.id = c.assigned_team_id
  where v.id = c.template_version_id
$$;
