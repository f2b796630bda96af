import { beforeEach, describe, expect, it } from 'vitest'
import { invitedActor } from '@/lib/auth/invited-actor'
import { openSession, resolveSession } from '@/lib/auth/sessions'
import { travel } from '@/lib/kernel/clock'
import { newId } from '@/lib/kernel/new-id'
import { apiKeyActor, asOwner, makeWorld, memberActor, type World } from '@/lib/testing/factories'
import { changeMemberRoles } from './commands/change-member-roles'
import { disableUser } from './commands/disable-user'
import { enableUser } from './commands/enable-user'
import { removeMember } from './commands/remove-member'
import { setAvailability } from './commands/set-availability'
import { listMembers } from './queries/list-members'

let world: World
beforeEach(async () => {
  world = await makeWorld()
})
const admin = () => memberActor(world, 'admin')

const eventsOf = (subjectId: string) =>
  asOwner(async (owner) => {
    const { rows } = await owner.query<{ type: string; payload: object }>(
      'select type, payload from events where subject_id = $1 order by id',
      [subjectId],
    )
    return rows
  })

/** Puts a person of the world into another environment too. */
const join = (environmentId: string, userId: string, roles: string[]) =>
  asOwner((owner) =>
    owner.query('insert into memberships (environment_id, user_id, roles) values ($1, $2, $3)', [
      environmentId,
      userId,
      roles,
    ]),
  )

const everyChange = (userId: string): [string, (actor: Parameters<typeof removeMember>[0]) => Promise<unknown>][] => [
  ['roles', (actor) => changeMemberRoles(actor, { userId, roles: ['manager'] })],
  ['removal', (actor) => removeMember(actor, { userId })],
  ['disabling', (actor) => disableUser(actor, { userId })],
  ['enabling', (actor) => enableUser(actor, { userId })],
]

describe('changes of members', () => {
  it('are for admins alone', async () => {
    for (const role of ['reviewer', 'approver', 'manager', 'auditor'] as const)
      for (const [name, change] of everyChange(world.people.reviewer.id))
        await expect(change(memberActor(world, role)), `${name} by ${role}`).rejects.toMatchObject({
          kind: 'forbidden',
        })
    await expect(
      removeMember(apiKeyActor(world, ['members:read']), { userId: world.people.reviewer.id }),
    ).rejects.toMatchObject({ kind: 'forbidden' })
  })

  it('do not reach into another environment', async () => {
    const other = await makeWorld()
    for (const [name, change] of everyChange(other.people.reviewer.id))
      await expect(change(admin()), name).rejects.toMatchObject({ kind: 'not_found' })
  })
})

describe('changeMemberRoles', () => {
  it('gives the roles, records from and to, and says when nothing changed', async () => {
    const userId = world.people.reviewer.id
    await changeMemberRoles(admin(), { userId, roles: ['manager', 'reviewer', 'manager'] })
    await changeMemberRoles(admin(), { userId, roles: ['reviewer', 'manager'] })
    expect(await eventsOf(userId)).toEqual([
      { type: 'member.roles_changed', payload: { from: ['reviewer'], to: ['reviewer', 'manager'] } },
    ])
    const members = await listMembers(admin(), {})
    expect(members.find(({ id }) => id === userId)?.roles).toEqual(['reviewer', 'manager'])
  })

  it('leaves nobody without a role and knows no others', async () => {
    const userId = world.people.reviewer.id
    await expect(changeMemberRoles(admin(), { userId, roles: [] })).rejects.toMatchObject({ kind: 'invalid' })
    const roles = ['owner'] as unknown as ['admin']
    await expect(changeMemberRoles(admin(), { userId, roles })).rejects.toMatchObject({ kind: 'invalid' })
  })

  it('keeps the last admin, and lets nobody take the role from themselves', async () => {
    const userId = world.people.admin.id
    await expect(changeMemberRoles(admin(), { userId, roles: ['manager'] })).rejects.toMatchObject({
      kind: 'conflict',
      code: 'last_admin',
    })
    await changeMemberRoles(admin(), { userId: world.people.manager.id, roles: ['admin'] })
    await expect(changeMemberRoles(admin(), { userId, roles: ['manager'] })).rejects.toMatchObject({
      code: 'own_admin_role',
    })
  })

  it('counts no disabled admin', async () => {
    await changeMemberRoles(admin(), { userId: world.people.manager.id, roles: ['admin'] })
    await disableUser(admin(), { userId: world.people.manager.id })
    await expect(removeMember(apiKeyActor(world), { userId: world.people.admin.id })).rejects.toMatchObject({
      code: 'last_admin',
    })
  })

  it('of two admins demoting each other at once, one stays', async () => {
    const [first, second] = [world.people.admin.id, world.people.manager.id]
    await changeMemberRoles(admin(), { userId: second, roles: ['admin'] })
    const other = { ...memberActor(world, 'admin'), userId: second }
    const outcomes = await Promise.allSettled([
      changeMemberRoles(admin(), { userId: second, roles: ['reviewer'] }),
      changeMemberRoles(other, { userId: first, roles: ['reviewer'] }),
    ])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const members = await listMembers(admin(), {})
    expect(members.filter(({ roles }) => roles.includes('admin'))).toHaveLength(1)
  })
})

describe('removeMember', () => {
  it('takes the person out of the environment at once and keeps the account', async () => {
    const { id } = world.people.reviewer
    const session = await openSession(id, null)
    await removeMember(admin(), { userId: id })
    expect((await eventsOf(id)).map(({ type }) => type)).toEqual(['member.removed'])
    expect((await resolveSession(session))?.environments).toEqual([])
    await expect(removeMember(admin(), { userId: id })).rejects.toMatchObject({ kind: 'not_found' })
  })

  it('refuses oneself and the last admin', async () => {
    await expect(removeMember(admin(), { userId: world.people.admin.id })).rejects.toMatchObject({ code: 'last_admin' })
    await changeMemberRoles(admin(), { userId: world.people.manager.id, roles: ['admin'] })
    await expect(removeMember(admin(), { userId: world.people.admin.id })).rejects.toMatchObject({
      code: 'own_membership',
    })
  })
})

describe('disableUser', () => {
  it('ends every session at once; enabling lets in again and leaves the old sessions ended', async () => {
    const { id } = world.people.reviewer
    const session = await openSession(id, null)
    expect(await resolveSession(session)).not.toBeNull()
    await disableUser(admin(), { userId: id })
    expect(await resolveSession(session)).toBeNull()
    await expect(openSession(id, null)).rejects.toThrow()
    await disableUser(admin(), { userId: id })
    await enableUser(admin(), { userId: id })
    await enableUser(admin(), { userId: id })
    expect(await resolveSession(session)).toBeNull()
    expect(await resolveSession(await openSession(id, null))).not.toBeNull()
    expect((await eventsOf(id)).map(({ type }) => type)).toEqual(['member.disabled', 'member.enabled'])
  })

  it('refuses oneself, and whoever is the last admin somewhere', async () => {
    await changeMemberRoles(admin(), { userId: world.people.manager.id, roles: ['admin'] })
    await expect(disableUser(admin(), { userId: world.people.admin.id })).rejects.toMatchObject({ code: 'own_account' })
    const other = await makeWorld({ organizationId: world.organizationId })
    await asOwner((owner) =>
      owner.query(`update memberships set roles = '{manager}' where environment_id = $1`, [other.environmentId]),
    )
    await join(other.environmentId, world.people.manager.id, ['admin'])
    await join(other.environmentId, world.people.admin.id, ['reviewer'])
    await expect(disableUser(admin(), { userId: world.people.manager.id })).rejects.toMatchObject({
      code: 'belongs_elsewhere',
    })
    await asOwner((owner) =>
      owner.query(`update memberships set roles = '{admin}' where environment_id = $1 and user_id = $2`, [
        other.environmentId,
        world.people.admin.id,
      ]),
    )
    expect(await disableUser(admin(), { userId: world.people.manager.id })).toMatchObject({
      disabledAt: expect.any(String),
    })
  })
})

describe('setAvailability', () => {
  it('is everyone’s own, and another’s for those who lead', async () => {
    const reviewer = memberActor(world)
    await setAvailability(reviewer, { availability: 'busy' })
    await setAvailability(memberActor(world, 'manager'), { userId: reviewer.userId, availability: 'available' })
    await setAvailability(memberActor(world, 'manager'), { userId: reviewer.userId, availability: 'available' })
    expect(await eventsOf(reviewer.userId)).toMatchObject([
      { type: 'member.availability_set', payload: { from: 'available', to: 'busy' } },
      { type: 'member.availability_set', payload: { from: 'busy', to: 'available' } },
    ])
    const foreign = { userId: world.people.admin.id, availability: 'away' as const }
    await expect(setAvailability(reviewer, foreign)).rejects.toMatchObject({ kind: 'forbidden' })
    const other = await makeWorld()
    await expect(setAvailability(memberActor(other, 'admin'), foreign)).rejects.toMatchObject({ kind: 'not_found' })
  })

  it('takes a time away that ends, and is over when it has', async () => {
    const reviewer = memberActor(world)
    const awayTo = new Date(Date.now() + 3_600_000).toISOString()
    await setAvailability(reviewer, { availability: 'away', awayTo })
    const shown = async () => (await listMembers(admin(), {})).find(({ id }) => id === reviewer.userId)?.availability
    expect(await shown()).toBe('away')
    const back = travel(2 * 3_600_000)
    expect(await shown()).toBe('available')
    await expect(setAvailability(reviewer, { availability: 'away', awayTo })).rejects.toMatchObject({
      code: 'invalid_period',
    })
    back()
    await expect(setAvailability(reviewer, { availability: 'busy', awayTo })).rejects.toMatchObject({
      code: 'only_when_away',
    })
  })
})

it('an invented link makes no actor', async () => {
  await expect(invitedActor(newId())).rejects.toMatchObject({ kind: 'not_found' })
})
