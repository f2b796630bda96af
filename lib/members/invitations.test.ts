import { beforeEach, describe, expect, it } from 'vitest'
import { invitedActor } from '@/lib/auth/invited-actor'
import { findSignIn } from '@/lib/auth/sessions'
import { travel } from '@/lib/kernel/clock'
import { newId } from '@/lib/kernel/new-id'
import { asOwner, makeWorld, memberActor, testPassword, type World } from '@/lib/testing/factories'
import { acceptInvitation } from './commands/accept-invitation'
import { cancelInvitation } from './commands/cancel-invitation'
import { disableUser } from './commands/disable-user'
import { inviteMember } from './commands/invite-member'
import { listInvitations } from './queries/list-invitations'
import { listMembers } from './queries/list-members'

let world: World
let email: string
beforeEach(async () => {
  world = await makeWorld()
  email = `ada-${newId().slice(-8)}@example.test`
})
const admin = () => memberActor(world, 'admin')
const password = 'correct horse battery'
const invite = (given = email, roles: ('reviewer' | 'manager')[] = ['reviewer']) =>
  inviteMember(admin(), { email: given, name: 'Ada Okafor', roles })
const accept = async (token: string, given: { name?: string; password?: string } = {}) =>
  acceptInvitation(await invitedActor(token), { token, password, ...given })

const eventTypes = () =>
  asOwner(async (owner) => {
    const { rows } = await owner.query<{ type: string; actor_id: string; payload: object }>(
      'select type, actor_id, payload from events where environment_id = $1 order by id',
      [world.environmentId],
    )
    return rows
  })

describe('inviteMember', () => {
  it('gives a link once, keeps only its hash, and is recorded', async () => {
    const { token, invitationId } = await invite(email.toUpperCase())
    expect(await listInvitations(admin(), {})).toMatchObject([{ id: invitationId, email, roles: ['reviewer'] }])
    const events = await eventTypes()
    expect(events).toMatchObject([{ type: 'member.invited', payload: { email, replaced: false } }])
    expect(JSON.stringify(events)).not.toContain(token)
  })

  it('is for admins; others do not see what is open either', async () => {
    for (const role of ['reviewer', 'approver', 'manager', 'auditor'] as const) {
      const actor = memberActor(world, role)
      const input = { email, name: 'Ada', roles: ['reviewer'] as ['reviewer'] }
      await expect(inviteMember(actor, input)).rejects.toMatchObject({ kind: 'forbidden' })
      await expect(listInvitations(actor, {})).rejects.toMatchObject({ kind: 'forbidden' })
    }
  })

  it('refuses a member, and says every problem at once', async () => {
    await expect(invite(world.people.reviewer.email)).rejects.toMatchObject({ code: 'already_member' })
    const refusal = inviteMember(admin(), { email: 'nobody', name: ' ', roles: [] })
    await expect(refusal).rejects.toMatchObject({ kind: 'invalid', problems: { length: 3 } })
  })

  it('a second one replaces the link of the first; twins leave one', async () => {
    const first = await invite()
    const second = await invite(email, ['manager'])
    await expect(invitedActor(first.token)).rejects.toMatchObject({ kind: 'not_found' })
    expect(await invitedActor(second.token)).toMatchObject({ environmentId: world.environmentId })
    const twins = `twin-${email}`
    await Promise.all([invite(twins), invite(twins), invite(twins)])
    expect((await listInvitations(admin(), {})).filter((invitation) => invitation.email === twins)).toHaveLength(1)
  })

  it('does not say whether the address has an account elsewhere', async () => {
    const other = await makeWorld()
    expect(await invite(other.people.reviewer.email)).toHaveProperty('token')
  })
})

describe('acceptInvitation', () => {
  it('makes the account, hashed with argon2id, and joins; the link is used up', async () => {
    const { token } = await invite()
    const joined = await accept(token, { name: 'Ada O.' })
    expect(joined).toMatchObject({ email, environmentSlug: world.slug })
    const account = await findSignIn(email)
    expect(account).toMatchObject({ id: joined.userId, name: 'Ada O.' })
    expect(account?.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect((await listMembers(admin(), {})).find(({ id }) => id === joined.userId)?.roles).toEqual(['reviewer'])
    expect((await eventTypes()).at(-1)).toMatchObject({
      type: 'member.joined',
      actor_id: joined.userId,
      payload: { newAccount: true, invitedBy: world.people.admin.id },
    })
    await expect(accept(token)).rejects.toMatchObject({ code: 'invitation_not_open' })
  })

  it('wants a password of some length, and not the address', async () => {
    const { token } = await invite()
    await expect(accept(token, { password: 'short' })).rejects.toMatchObject({ code: 'password_too_short' })
    await expect(accept(token, { password: email })).rejects.toMatchObject({ code: 'password_is_email' })
  })

  it('opens nothing once expired or taken back', async () => {
    const { token, invitationId } = await invite()
    const actor = await invitedActor(token)
    const back = travel(8 * 86_400_000)
    await expect(acceptInvitation(actor, { token, password })).rejects.toMatchObject({ kind: 'not_found' })
    expect(await listInvitations(admin(), {})).toMatchObject([{ expired: true }])
    back()
    await cancelInvitation(admin(), { invitationId })
    await expect(acceptInvitation(actor, { token, password })).rejects.toMatchObject({ kind: 'not_found' })
  })

  it('twins make one account', async () => {
    const { token } = await invite()
    const outcomes = await Promise.allSettled([accept(token), accept(token), accept(token)])
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  it('takes an account of the organization only by its own password, and leaves that as it is', async () => {
    const other = await makeWorld({ organizationId: world.organizationId })
    const { id, email: known } = other.people.reviewer
    const before = await findSignIn(known)
    const { token } = await invite(known)
    await expect(accept(token)).rejects.toMatchObject({ code: 'wrong_password' })
    expect(await accept(token, { name: 'Somebody Else', password: testPassword })).toMatchObject({ userId: id })
    expect(await findSignIn(known)).toEqual(before)
  })

  it('takes no account of another organization, and no disabled one', async () => {
    const foreign = await makeWorld()
    const { token } = await invite(foreign.people.reviewer.email)
    await expect(accept(token, { password: testPassword })).rejects.toMatchObject({ code: 'other_organization' })
    const sibling = await makeWorld({ organizationId: world.organizationId })
    await disableUser(memberActor(sibling, 'admin'), { userId: sibling.people.reviewer.id })
    const second = await invite(sibling.people.reviewer.email)
    await expect(accept(second.token, { password: testPassword })).rejects.toMatchObject({ code: 'account_disabled' })
  })

  it('needs the permission the link gives, and the link’s own environment', async () => {
    const { token } = await invite()
    await expect(acceptInvitation(admin(), { token, password })).rejects.toMatchObject({ kind: 'forbidden' })
    const other = await makeWorld()
    const elsewhere = { ...(await invitedActor(token)), environmentId: other.environmentId }
    await expect(acceptInvitation(elsewhere, { token, password })).rejects.toMatchObject({ kind: 'not_found' })
  })
})

describe('cancelInvitation', () => {
  it('is recorded, for admins of this environment, and not after it was accepted', async () => {
    const { invitationId } = await invite()
    const other = await makeWorld()
    await expect(cancelInvitation(memberActor(world, 'manager'), { invitationId })).rejects.toMatchObject({
      kind: 'forbidden',
    })
    await expect(cancelInvitation(memberActor(other, 'admin'), { invitationId })).rejects.toMatchObject({
      kind: 'not_found',
    })
    await cancelInvitation(admin(), { invitationId })
    expect((await eventTypes()).at(-1)).toMatchObject({ type: 'member.invitation_canceled', payload: { email } })
    const second = await invite()
    await accept(second.token)
    await expect(cancelInvitation(admin(), { invitationId: second.invitationId })).rejects.toMatchObject({
      code: 'invitation_accepted',
    })
  })
})
