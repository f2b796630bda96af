-- People reach over environments, so what a change to one of them means elsewhere is asked here: facts out, no rows.

-- Joining: the account, the membership and the used invitation in one step; null for a link that is no longer good.
-- An account that exists is joined as it stands, and only by the one who proved to be its owner (p_user).
create or replace function accept_invitation(p_hash bytea, p_user uuid, p_name text, p_password_hash text, p_at timestamptz)
returns jsonb language plpgsql security definer set search_path = public as $$
declare invitation invitations; organization uuid; person users;
begin
  select * into invitation from invitations i
    where i.token_hash = p_hash and i.accepted_at is null and i.expires_at > p_at for update;
  if not found then return null; end if;
  select e.organization_id into strict organization from environments e where e.id = invitation.environment_id;
  select * into person from users u where u.email = invitation.email for update;
  if not found then
    insert into users (id, organization_id, email, name, password_hash, created_at)
      values (p_user, organization, invitation.email, p_name, p_password_hash, p_at);
  elsif person.id <> p_user or person.disabled_at is not null then
    return null;
  elsif person.organization_id <> organization then
    return jsonb_build_object('refused', 'other_organization');
  end if;
  insert into memberships (environment_id, user_id, roles, created_at)
    values (invitation.environment_id, p_user, invitation.roles, p_at) on conflict do nothing;
  update invitations set accepted_at = p_at where id = invitation.id;
  return jsonb_build_object('invitationId', invitation.id, 'roles', invitation.roles, 'invitedBy', invitation.invited_by);
end $$;

-- Everywhere a person belongs, held against other changes of members until the transaction ends: how many of those places
-- have no p_actor as an admin, and how many would be left without an enabled admin if the person were gone.
create or replace function weigh_disabling(p_user uuid, p_actor uuid) returns jsonb
language plpgsql security definer set search_path = public as $$
begin
  if not exists (select 1 from memberships m where m.user_id = p_user and m.environment_id = current_environment()) then
    return null;
  end if;
  perform 1 from environments e where e.id in (select m.environment_id from memberships m where m.user_id = p_user)
    order by e.id for no key update;
  return (select jsonb_build_object(
      'foreign', count(*) filter (where m.environment_id <> current_environment() and not exists (
        select 1 from memberships a where a.environment_id = m.environment_id and a.user_id = p_actor and 'admin' = any(a.roles))),
      'orphaned', count(*) filter (where 'admin' = any(m.roles) and not exists (
        select 1 from memberships a join users u on u.id = a.user_id where a.environment_id = m.environment_id
          and a.user_id <> p_user and 'admin' = any(a.roles) and u.disabled_at is null)))
    from memberships m where m.user_id = p_user);
end $$;

