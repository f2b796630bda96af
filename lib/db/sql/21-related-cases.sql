-- What two cases can have in common beside an object: kept as columns of their own, because text equality is leakproof and
-- an operator on jsonb is not, and under a policy only a leakproof one may use an index. A changed function here does not
-- reach rows that are there: give the column another name then.
create or replace function email_key(data jsonb) returns text language sql immutable parallel safe as
$$ select case when given like '%_@_%' then left(given, 320) end
   from (select lower(btrim(coalesce(data->>'email', data->>'email_address'))) as given) g $$;

-- Without blanks and dashes: people write the same number in many ways. Shorter than four tells nobody apart.
create or replace function document_key(data jsonb) returns text language sql immutable parallel safe as
$$ select case when length(given) >= 4 then left(given, 100) end
   from (select upper(regexp_replace(coalesce(data->>'document_number', data->'document'->>'number', data->>'passport_number',
     data->>'id_number'), '[^[:alnum:]]', '', 'g')) as given) g $$;

alter table objects add column if not exists email_key text generated always as (email_key(data)) stored;
alter table objects add column if not exists document_key text generated always as (document_key(data)) stored;
alter table cases add column if not exists email_key text generated always as (email_key(fields)) stored;
alter table cases add column if not exists document_key text generated always as (document_key(fields)) stored;

create index if not exists objects_email on objects (environment_id, email_key) where email_key is not null;
create index if not exists objects_document on objects (environment_id, document_key) where document_key is not null;
create index if not exists cases_email on cases (environment_id, email_key, id) where email_key is not null;
create index if not exists cases_document on cases (environment_id, document_key, id) where document_key is not null;

-- Cases that share an object, a person or company, an e-mail or a document number with this one: those that share most
-- first, then the newest. Of what very many cases share (a bank, a shop) the newest 50 are looked at.
create or replace function related_cases(p_environment uuid, p_case uuid, p_hidden uuid[], p_user uuid, p_limit int)
returns table (related jsonb) language sql stable as $$
  with mine as materialized (
    select o.id, o.type, o.title, o.email_key, o.document_key
    from case_objects l join objects o on o.id = l.object_id where l.case_id = p_case),
  own as materialized (select c.email_key, c.document_key from cases c where c.id = p_case and c.environment_id = p_environment),
  emails as materialized (select email_key as word from mine where email_key is not null union select email_key from own where email_key is not null),
  documents as materialized (
    select document_key as word from mine where document_key is not null union select document_key from own where document_key is not null),
  hits as (
    select l.case_id, case when m.type in ('person', 'company') then 'entity' else 'object' end as kind, m.title
    from mine m cross join lateral (
      select x.case_id from case_objects x where x.object_id = m.id order by x.case_id desc limit 50) l
    union all
    select l.case_id, 'email', null from emails e cross join lateral (
      select x.case_id from objects o join case_objects x on x.object_id = o.id
      where o.environment_id = p_environment and o.email_key = e.word and not exists (select from mine m where m.id = o.id) limit 50) l
    union all
    select c.id, 'email', null from emails e cross join lateral (
      select k.id from cases k where k.environment_id = p_environment and k.email_key = e.word order by k.id desc limit 50) c
    union all
    select l.case_id, 'document', null from documents d cross join lateral (
      select x.case_id from objects o join case_objects x on x.object_id = o.id
      where o.environment_id = p_environment and o.document_key = d.word and not exists (select from mine m where m.id = o.id) limit 50) l
    union all
    select c.id, 'document', null from documents d cross join lateral (
      select k.id from cases k where k.environment_id = p_environment and k.document_key = d.word order by k.id desc limit 50) c),
  found as materialized (
    select h.case_id, count(distinct (h.kind, h.title)) as shared,
      jsonb_agg(distinct jsonb_build_object('kind', h.kind, 'title', h.title)) as reasons
    from hits h where h.case_id <> p_case group by h.case_id)
  select jsonb_build_object('id', c.id, 'number', c.number, 'title', c.title, 'statusName', c.status_name, 'statusKind', c.status_kind,
    'templateName', (select t.name from templates t where t.id = c.template_id), 'decision', c.decision_name,
    'resolvedAt', c.resolved_at, 'createdAt', c.created_at, 'reasons', f.reasons)
  from found f join cases c on c.id = f.case_id
  where c.environment_id = p_environment and (c.template_id <> all (p_hidden) or c.assignee_id = p_user)
  order by f.shared desc, c.id desc limit p_limit
$$;
