import { describe, expect, it } from 'vitest'
import { setPreference } from '@/lib/preferences/commands/set-preference'
import { listPreferences } from '@/lib/preferences/queries/list-preferences'
import { apiKeyActor, asOwner, makeCase, makeWorld, memberActor, type World } from '@/lib/testing/factories'
import { createView } from './commands/create-view'
import { deleteView } from './commands/delete-view'
import { updateView } from './commands/update-view'
import { countViews } from './queries/count-views'
import { getView } from './queries/get-view'
import { listViews } from './queries/list-views'

const urgent = { filters: { priority: ['Critical' as const], assigneeId: ['me' as const] }, columns: ['sla', 'title'] }

const makeTeam = (world: World): Promise<string> =>
  asOwner(async (owner) => {
    const { rows } = await owner.query(
      `insert into teams (environment_id, key, name) values ($1, 'kyc', 'KYC') returning id`,
      [world.environmentId],
    )
    await owner.query('insert into team_members (team_id, user_id, environment_id) values ($1, $2, $3)', [
      rows[0].id,
      world.people.reviewer.id,
      world.environmentId,
    ])
    return rows[0].id
  })

const trail = (viewId: string): Promise<string[]> =>
  asOwner(async (owner) =>
    (await owner.query('select type from events where subject_id = $1 order by id', [viewId])).rows.map(
      ({ type }) => type,
    ),
  )

describe('a saved view', () => {
  it('is its owner’s to keep, change and delete, and is recorded', async () => {
    const world = await makeWorld()
    const actor = memberActor(world)
    const view = await createView(actor, { name: 'Urgent', definition: urgent })
    expect(view).toMatchObject({ name: 'Urgent', scope: 'personal', mayChange: true, definition: urgent })
    await updateView(actor, { viewId: view.id, name: 'Very urgent', definition: { filters: {}, sort: '-risk_score' } })
    expect(await getView(actor, { viewId: view.id })).toMatchObject({
      name: 'Very urgent',
      definition: { filters: {}, sort: '-risk_score' },
    })
    await deleteView(actor, { viewId: view.id })
    expect(await listViews(actor, {})).toEqual([])
    expect(await trail(view.id)).toEqual(['view.created', 'view.updated', 'view.deleted'])
  })

  it('is seen by those it is shared with, and changed by its owner and those who lead', async () => {
    const world = await makeWorld()
    const teamId = await makeTeam(world)
    const reviewer = memberActor(world)
    const [approver, manager] = [memberActor(world, 'approver'), memberActor(world, 'manager')]
    const own = await createView(reviewer, { name: 'Mine', definition: urgent })
    const ofTeam = await createView(reviewer, { name: 'Ours', scope: 'team', teamId, definition: urgent })
    const ofAll = await createView(manager, { name: 'All of us', scope: 'everyone', definition: urgent })
    const names = async (actor: Parameters<typeof listViews>[0]) => (await listViews(actor, {})).map(({ name }) => name)
    expect(await names(reviewer)).toEqual(['Mine', 'Ours', 'All of us'])
    expect(await names(approver)).toEqual(['All of us'])
    expect(await names(manager)).toEqual(['Ours', 'All of us'])
    expect(await names(apiKeyActor(world, ['cases:read']))).toEqual(['All of us'])
    const rename = { name: 'Other' }
    await expect(updateView(approver, { viewId: ofAll.id, ...rename })).rejects.toMatchObject({
      code: 'view_of_another',
    })
    await expect(deleteView(manager, { viewId: own.id })).rejects.toMatchObject({ kind: 'not_found' })
    expect(await updateView(manager, { viewId: ofTeam.id, ...rename })).toMatchObject(rename)
  })

  it('is shared beyond one’s teams by those who lead alone, with a team that exists', async () => {
    const world = await makeWorld()
    const teamId = await makeTeam(world)
    const share = (role: 'approver' | 'manager', scope: 'team' | 'everyone', team: string | null) =>
      createView(memberActor(world, role), { name: 'Shared', scope, teamId: team, definition: urgent })
    await expect(share('approver', 'everyone', null)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(share('approver', 'team', teamId)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(share('manager', 'team', crypto.randomUUID())).rejects.toMatchObject({ code: 'unknown_team' })
    await expect(share('manager', 'team', null)).rejects.toMatchObject({ kind: 'invalid' })
    expect(await share('manager', 'team', teamId)).toMatchObject({ teamName: 'KYC' })
  })

  it('of another environment is not there', async () => {
    const world = await makeWorld()
    const elsewhere = await makeWorld({ organizationId: world.organizationId })
    const manager = memberActor(world, 'manager')
    const view = await createView(manager, { name: 'All of us', scope: 'everyone', definition: urgent })
    const stranger = memberActor(elsewhere, 'admin')
    for (const run of [getView, deleteView])
      await expect(run(stranger, { viewId: view.id })).rejects.toMatchObject({ kind: 'not_found' })
    await expect(updateView(stranger, { viewId: view.id, name: 'Mine' })).rejects.toMatchObject({ kind: 'not_found' })
    await expect(
      createView(stranger, { name: 'There', queueId: world.queueId, definition: urgent }),
    ).rejects.toMatchObject({ code: 'unknown_queue' })
  })

  it('counts what it shows this person, on its own page', async () => {
    const world = await makeWorld()
    const actor = memberActor(world)
    await makeCase(world, { priority: 'Critical', assignee: actor.userId, queueId: world.queueId })
    await makeCase(world, { priority: 'Critical', assignee: actor.userId, queueId: world.otherQueueId })
    await makeCase(world, { priority: 'Critical' })
    const everywhere = await createView(actor, { name: 'Urgent', definition: urgent })
    const here = await createView(actor, { name: 'Urgent here', queueId: world.queueId, definition: urgent })
    expect(await countViews(actor, null)).toEqual({ [everywhere.id]: 2 })
    expect(await countViews(actor, world.queueId)).toEqual({ [here.id]: 1 })
  })
})

describe('preferences', () => {
  it('are one person’s, and what is not understood counts as not set', async () => {
    const world = await makeWorld()
    const actor = memberActor(world)
    await setPreference(actor, { key: 'density', value: 'comfortable' })
    await setPreference(actor, { key: 'columns:cases', value: ['sla', 'title'] })
    const place = 'cases'
    expect(await listPreferences(actor, { place })).toEqual({
      density: 'comfortable',
      columns: ['sla', 'title'],
      defaultViewId: null,
    })
    await setPreference(actor, { key: 'columns:cases', value: null })
    await asOwner((owner) =>
      owner.query(`update user_preferences set value = '"huge"' where user_id = $1`, [actor.userId]),
    )
    const plain = { density: 'compact', columns: null, defaultViewId: null }
    expect(await listPreferences(actor, { place })).toEqual(plain)
    expect(await listPreferences(memberActor(world, 'approver'), { place })).toEqual(plain)
    await expect(setPreference(apiKeyActor(world), { key: 'density', value: 'compact' })).rejects.toMatchObject({
      code: 'people_only',
    })
  })
})
