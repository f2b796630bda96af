-- A contact and a file of Connect's are objects like others; whatever has no word of its own there is a custom item.
create or replace function object_kind(type text, data jsonb) returns text language sql immutable parallel safe as
$$ select case when type = 'document' then 'file' when type = 'generic' and data ? 'contact' then 'contact' else 'custom' end $$;

-- What hangs on a case, each kind a view of the same columns, under the reader's own policies: what the Connect shape calls related
-- items. A search takes a page of each kind in its order, off an index, and a page of those pages.
drop view if exists related_items;
drop view if exists related_comments, related_objects, related_files, related_targets, related_links;
create view related_comments with (security_invoker = true) as
  select c.id, c.environment_id, c.case_id, 'comment' as kind, c.created_at, c.edited_at as updated_at,
    c.author_kind as creator_kind, c.author_id as creator_id, c.on_behalf_of, null::timestamptz as target_at,
    null::timestamptz as completed_at, jsonb_build_object('message', c.message) as content
  from comments c;
create view related_objects with (security_invoker = true) as
  select o.id, l.environment_id, l.case_id, object_kind(o.type, o.data) as kind, l.attached_at as created_at,
    null::timestamptz as updated_at, null::text as creator_kind, null::text as creator_id, null::text as on_behalf_of,
    null::timestamptz as target_at, null::timestamptz as completed_at,
    jsonb_build_object('type', o.type, 'reference', o.external_reference, 'title', o.title, 'data', o.data) as content
  from case_objects l join objects o on o.id = l.object_id;
create view related_files with (security_invoker = true) as
  select f.id, f.environment_id, f.case_id, 'file' as kind, f.created_at, null::timestamptz as updated_at,
    f.uploader_kind as creator_kind, f.uploader_id as creator_id, f.on_behalf_of, null::timestamptz as target_at,
    null::timestamptz as completed_at,
    jsonb_build_object('type', 'document', 'reference', null, 'title', f.name, 'data', '{}'::jsonb) as content
  from files f where f.deleted_at is null;
create view related_targets with (security_invoker = true) as
  select t.id, t.environment_id, t.case_id, 'target' as kind, t.created_at, null::timestamptz as updated_at, t.creator_kind,
    t.creator_id, t.on_behalf_of, t.target_at, t.completed_at,
    jsonb_build_object('name', t.name, 'status', t.status, 'targetAt', t.target_at, 'completedAt', t.completed_at) as content
  from case_targets t;
create view related_links with (security_invoker = true) as
  select k.id, k.environment_id, k.case_id, 'link' as kind, k.created_at, null::timestamptz as updated_at, k.creator_kind,
    k.creator_id, k.on_behalf_of, null::timestamptz as target_at, null::timestamptz as completed_at,
    jsonb_build_object('caseId', k.linked_case_id) as content
  from case_links k;
create view related_items with (security_invoker = true) as
  select * from related_comments union all select * from related_objects union all select * from related_files
  union all select * from related_targets union all select * from related_links;
grant select on related_items, related_comments, related_objects, related_files, related_targets, related_links to docket_app;

create index if not exists comments_newest on comments (environment_id, created_at, id);
create index if not exists case_objects_newest on case_objects (environment_id, attached_at, object_id);
create index if not exists files_newest on files (environment_id, created_at, id) where deleted_at is null;
create index if not exists case_targets_newest on case_targets (environment_id, created_at, id);
create index if not exists case_links_newest on case_links (environment_id, created_at, id);

-- Active and overdue follow from the clock, met and missed from the moment the status was reached.
create or replace function target_status(target_at timestamptz, completed_at timestamptz, at timestamptz) returns text
language sql immutable parallel safe as $$
  select case when completed_at is null then case when at < target_at then 'active' else 'overdue' end
    when completed_at <= target_at then 'met' else 'not_met' end
$$;
