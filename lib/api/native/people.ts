import 'server-only'
import { z } from 'zod'
import { notFound } from '@/lib/kernel/errors'
import { parseToken, toToken } from '@/lib/kernel/ids'
import { pageInput } from '@/lib/kernel/page'
import { listPeople, type PersonView } from '@/lib/members/queries/list-people'
import { listTeams } from '@/lib/teams/queries/list-teams'
import type { TeamView } from '@/lib/teams/schema'
import { instant } from './case-json'
import { type Operation, operation } from './operation'
import { pageOf, pageQuery } from './page-of'

const userJson = (view: PersonView) => ({
  token: toToken('user', view.id),
  name: view.name,
  email: view.email,
  roles: view.roles,
  availability: view.availability,
})

const teamJson = (view: TeamView) => ({
  token: toToken('team', view.id),
  key: view.key,
  name: view.name,
  user_ids: view.memberIds.map((id) => toToken('user', id)),
  created_at: instant(view.createdAt),
})

export const peopleOperations: Operation[] = [
  operation({
    method: 'get',
    path: '/v1/users',
    summary: 'List the people of the environment',
    permission: 'member:read',
    query: z.strictObject({ ...pageInput, q: z.string().trim().max(200).optional() }),
    answers: { 200: 'UserList' },
    run: async ({ actor, query }) => pageOf(await listPeople(actor, { q: query.q }), query, ({ id }) => id, userJson),
  }),
  operation({
    method: 'get',
    path: '/v1/users/{token}',
    summary: 'Get a person',
    permission: 'member:read',
    answers: { 200: 'User' },
    async run({ actor, params }) {
      const id = parseToken('user', params.token ?? '')
      const found = (await listPeople(actor, {})).find((person) => person.id === id)
      if (!found) throw notFound('user')
      return { data: userJson(found) }
    },
  }),
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
    method: 'get',
    path: '/v1/teams/{token}',
    summary: 'Get a team',
    permission: 'member:read',
    answers: { 200: 'Team' },
    async run({ actor, params }) {
      const id = parseToken('team', params.token ?? '')
      const found = (await listTeams(actor, {})).find((team) => team.id === id)
      if (!found) throw notFound('team')
      return { data: teamJson(found) }
    },
  }),
]
