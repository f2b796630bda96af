import 'server-only'
import { z } from 'zod'
import type { DoorTx } from '@/lib/doors/idempotent'
import type { ApiKeyActor } from '@/lib/kernel/actor'
import { notFound } from '@/lib/kernel/errors'
import { toToken } from '@/lib/kernel/ids'
import { keySchema, labelSchema } from '@/lib/kernel/key'
import { createTeam } from '@/lib/teams/commands/create-team'
import { deleteTeam } from '@/lib/teams/commands/delete-team'
import { updateTeam } from '@/lib/teams/commands/update-team'
import { listTeams } from '@/lib/teams/queries/list-teams'
import type { TeamView } from '@/lib/teams/schema'
import { instant } from './case-json'
import { type Operation, operation } from './operation'
import { pageOf, pageQuery } from './page-of'
import { idIn } from './settings-wire'
import { token } from './words'

const teamJson = (view: TeamView) => ({
  token: toToken('team', view.id),
  key: view.key,
  name: view.name,
  user_ids: view.memberIds.map((id) => toToken('user', id)),
  created_at: instant(view.createdAt),
})

async function teamData(actor: ApiKeyActor, id: string, tx?: DoorTx) {
  const found = (await listTeams(actor, {}, tx)).find((team) => team.id === id)
  if (!found) throw notFound('team')
  return teamJson(found)
}

const users = z.array(token('user')).max(1000).optional()

export const teamOperations: Operation[] = [
  operation({
    method: 'get',
    path: '/v1/teams',
    summary: 'List teams',
    permission: 'member:read',
    query: pageQuery,
    answers: { 200: 'TeamList' },
    run: async ({ actor, query }) => pageOf(await listTeams(actor, {}), query, ({ id }) => id, teamJson),
  }),
  operation({
    method: 'post',
    path: '/v1/teams',
    summary: 'Make a team',
    permission: 'team:write',
    body: z.strictObject({ name: labelSchema, key: keySchema.optional(), user_ids: users }),
    answers: { 201: 'Team' },
    run: ({ actor, body, write }) =>
      write(async (tx) => {
        const { teamId } = await createTeam(actor, { name: body.name, key: body.key, memberIds: body.user_ids }, tx)
        return { status: 201, data: await teamData(actor, teamId, tx) }
      }),
  }),
  operation({
    method: 'get',
    path: '/v1/teams/{token}',
    summary: 'Get a team',
    permission: 'member:read',
    answers: { 200: 'Team' },
    run: async ({ actor, params }) => ({ data: await teamData(actor, idIn('team', params)) }),
  }),
  operation({
    method: 'patch',
    path: '/v1/teams/{token}',
    summary: 'Rename a team, or say who is in it',
    permission: 'team:write',
    body: z.strictObject({ name: labelSchema.optional(), user_ids: users }),
    answers: { 200: 'Team' },
    run: ({ actor, params, body, write }) =>
      write(async (tx) => {
        const teamId = idIn('team', params)
        await updateTeam(actor, { teamId, name: body.name, memberIds: body.user_ids }, tx)
        return { data: await teamData(actor, teamId, tx) }
      }),
  }),
  operation({
    method: 'delete',
    path: '/v1/teams/{token}',
    summary: 'Delete a team that nothing hangs on',
    permission: 'team:write',
    answers: { 200: 'Deleted' },
    run: ({ actor, params, write }) =>
      write(async (tx) => {
        const { teamId } = await deleteTeam(actor, { teamId: idIn('team', params) }, tx)
        return { data: { token: toToken('team', teamId), deleted: true } }
      }),
  }),
]
