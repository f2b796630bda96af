-- What hangs on a case, for shapes that show it beside the case: objects, comments, files, and the people by e-mail. One expression
-- a case; the events are found by the chain's own index, from the newest.
create or replace function named_actor(p_kind text, p_id text, p_on_behalf_of text) returns jsonb language sql stable as $$
  select jsonb_build_object('kind', p_kind, 'id', p_id, 'onBehalfOf', p_on_behalf_of, 'email',
    case when p_kind = 'member' then (select u.email from users u where u.id = p_id::uuid) end)
  where p_kind is not null
$$;

create or replace function case_relations(c cases) returns jsonb language sql stable as $$
  select jsonb_build_object(
    'objects', coalesce((select jsonb_agg(jsonb_build_object('id', o.id, 'type', o.type, 'externalReference', o.external_reference,
        'kind', o.data->>'kind') order by l.attached_at, o.id)
      from case_objects l join objects o on o.id = l.object_id where l.case_id = c.id), '[]'),
    'comments', coalesce((select jsonb_agg(jsonb_build_object('id', m.id, 'message', m.message, 'createdAt', m.created_at,
        'editedAt', m.edited_at, 'author', named_actor(m.author_kind, m.author_id, m.on_behalf_of)) order by m.created_at, m.id)
      from comments m where m.case_id = c.id), '[]'),
    'files', coalesce((select jsonb_agg(jsonb_build_object('id', f.id, 'name', f.name, 'bytes', f.bytes) order by f.created_at, f.id)
      from files f where f.case_id = c.id and f.deleted_at is null), '[]'),
    'namingKey', (select v.definition->'naming'->>'key' from template_versions v where v.id = c.template_version_id),
    'isDefaultQueue', coalesce((select q.is_default from queues q where q.id = c.queue_id), true),
    'creator', named_actor(c.creator_kind, c.creator_id, c.on_behalf_of),
    'resolver', named_actor(c.resolver_kind, c.resolver_id, null),
    'assigner', case when c.assignee_id is not null then
      (select named_actor(e.actor_kind, e.actor_id, e.on_behalf_of) || jsonb_build_object('policyId', e.payload->>'policyId')
       from events e where e.case_id = c.id
         and e.type in ('case.assigned', 'case.claimed', 'case.escalated', 'case.created') order by e.seq desc limit 1) end,
    'updater', (select named_actor(e.actor_kind, e.actor_id, e.on_behalf_of) from events e
       where e.case_id = c.id and e.seq > 1 and e.type not like 'sla.%' order by e.seq desc limit 1))
$$;
