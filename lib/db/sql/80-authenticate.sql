-- The only looks across environments that docket_app has: finding out who is asking. Security definer, exact match in,
-- one row out.
create or replace function find_api_key(p_hash bytea) returns jsonb language sql stable security definer set search_path = public as $$
  select jsonb_build_object('id', k.id, 'environmentId', k.environment_id, 'organizationId', e.organization_id,
    'scopes', k.scopes, 'rateLimit', k.rate_limit, 'allowedRanges', k.allowed_ranges, 'shape', k.shape,
    'ownerId', k.created_by, 'expiresAt', k.expires_at, 'lastUsedAt', k.last_used_at,
    'secret', encode(k.secret, 'base64'))
  from api_keys k join environments e on e.id = k.environment_id
  where k.hash = p_hash and k.revoked_at is null
$$;

create or replace function find_sign_in(p_email text) returns jsonb language sql stable security definer set search_path = public as $$
  select jsonb_build_object('id', u.id, 'name', u.name, 'email', u.email, 'passwordHash', u.password_hash,
    'sessionVersion', u.session_version)
  from users u where u.email = lower(p_email) and u.disabled_at is null
$$;

create or replace function create_session(p_user uuid, p_user_agent text, p_at timestamptz) returns uuid
language sql security definer set search_path = public as $$
  insert into sessions (user_id, session_version, user_agent, created_at, expires_at)
  select u.id, u.session_version, p_user_agent, p_at, p_at + interval '30 days' from users u
  where u.id = p_user and u.disabled_at is null returning id
$$;

create or replace function end_session(p_session uuid, p_at timestamptz) returns void language sql security definer set search_path = public as $$
  update sessions set revoked_at = p_at where id = p_session and revoked_at is null
$$;

-- Who a session is, with every environment the person may enter; null once revoked, expired or disabled.
create or replace function resolve_session(p_session uuid, p_at timestamptz) returns jsonb language sql stable security definer
  set search_path = public as $$
  select jsonb_build_object('sessionId', s.id, 'userId', u.id, 'name', u.name, 'email', u.email, 'timeZone', u.time_zone,
    'organizationId', u.organization_id, 'availability', u.availability,
    'environments', coalesce((select jsonb_agg(jsonb_build_object('id', e.id, 'slug', e.slug, 'name', e.name, 'kind', e.kind,
        'roles', m.roles) order by e.kind, e.name)
      from memberships m join environments e on e.id = m.environment_id where m.user_id = u.id), '[]'))
  from sessions s join users u on u.id = s.user_id
  where s.id = p_session and s.revoked_at is null and s.expires_at > p_at and s.session_version = u.session_version
    and u.disabled_at is null
$$;

create or replace function touch_api_key(p_key uuid, p_at timestamptz) returns void language sql security definer set search_path = public as $$
  update api_keys set last_used_at = p_at where id = p_key
$$;

-- Requests of a key in the current minute, counted over all web processes.
create unlogged table if not exists rate_windows (api_key_id uuid primary key, window_start timestamptz not null, used int not null);
grant select, insert, update, delete on rate_windows to docket_app;
create or replace function take_request(p_key uuid, p_at timestamptz) returns table (used int, window_start timestamptz)
language sql as $$
  insert into rate_windows as w (api_key_id, window_start, used) values (p_key, p_at, 1)
  on conflict (api_key_id) do update set
    window_start = case when w.window_start <= p_at - interval '1 minute' then p_at else w.window_start end,
    used = case when w.window_start <= p_at - interval '1 minute' then 1 else w.used + 1 end
  returning w.used, w.window_start
$$;

-- An invitation is opened before its reader is anybody.
create or replace function find_invitation(p_hash bytea, p_at timestamptz) returns jsonb language sql stable security definer set search_path = public as $$
  select jsonb_build_object('id', i.id, 'environmentId', i.environment_id, 'organizationId', e.organization_id,
    'environmentName', e.name, 'environmentSlug', e.slug, 'email', i.email, 'name', i.name, 'roles', i.roles,
    'accountId', (select u.id from users u where u.email = i.email))
  from invitations i join environments e on e.id = i.environment_id
  where i.token_hash = p_hash and i.accepted_at is null and i.expires_at > p_at
$$;
