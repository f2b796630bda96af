-- A contact and a file of Connect's are objects like others; whatever has no word of its own there is a custom item.
create or replace function object_kind(type text, data jsonb) returns text language sql immutable parallel safe as
$$ select case when type = 'document' then 'file' when type = 'generic' and data ? 'contact' then 'contact' else 'custom' end $$;

-- Everything that hangs on a case, as one list: what the Connect shape calls related items. Under the reader's own policies.
drop view if exists related_items;
create view related_items with (security_invoker = true) as
  select c.id, c.environment_id, c.case_id, 'comment' as kind, c.created_at, c.edited_at as updated_at,
    c.author_kind as creator_kind, c.author_id as creator_id, c.on_behalf_of, null::timestamptz as target_at,
    null::timestamptz as completed_at, jsonb_build_object('message', c.message) as content
  from comments c
  union all
  select o.id, l.environment_id, l.case_id,
    object_kind(o.type, o.data),
    l.attached_at, null, null, null, null, null, null,
    jsonb_build_object('type', o.type, 'reference', o.external_reference, 'title', o.title, 'data', o.data)
  from case_objects l join objects o on o.id = l.object_id
  union all
  select f.id, f.environment_id, f.case_id, 'file', f.created_at, null, f.uploader_kind, f.uploader_id, f.on_behalf_of, null, null,
    jsonb_build_object('type', 'document', 'reference', null, 'title', f.name, 'data', '{}'::jsonb)
  from files f where f.deleted_at is null
  union all
  select t.id, t.environment_id, t.case_id, 'target', t.created_at, null, t.creator_kind, t.creator_id, t.on_behalf_of,
    t.target_at, t.completed_at,
    jsonb_build_object('name', t.name, 'status', t.status, 'targetAt', t.target_at, 'completedAt', t.completed_at)
  from case_targets t
  union all
  select k.id, k.environment_id, k.case_id, 'link', k.created_at, null, k.creator_kind, k.creator_id, k.on_behalf_of,
    null, null, jsonb_build_object('caseId', k.linked_case_id)
  from case_links k;
grant select on related_items to docket_app;

-- Active and overdue follow from the clock, met and missed from the moment the status was reached.
create or replace function target_status(target_at timestamptz, completed_at timestamptz, at timestamptz) returns text
language sql immutable parallel safe as $$
  select case when completed_at is null then case when at < target_at then 'active' else 'overdue' end
    when completed_at <= target_at then 'met' else 'not_met' end
$$;
