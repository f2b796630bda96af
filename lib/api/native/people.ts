import 'server-only'
import { z } from 'zod'
import { roles } from '@/lib/auth/permissions'
import type { ApiKeyActor } from '@/lib/kernel/actor'
import { notFound } from '@/lib/kernel/errors'
import { toToken } from '@/lib/kernel/ids'
import { pageInput } from '@/lib/kernel/page'
import { inviteMember } from '@/lib/members/commands/invite-member'
import { setAvailability } from '@/lib/members/commands/set-availability'
import { availabilities } from '@/lib/members/names'
import { listPeople, type PersonView } from '@/lib/members/queries/list-people'
import { setMemberLoad } from '@/lib/routing/commands/set-member-load'
import { listLoads, type MemberLoad } from '@/lib/routing/queries/list-loads'
import { capacity, skill } from '@/lib/routing/schema'
import { type Operation, operation } from './operation'
import { pageOf, pageQuery } from './page-of'
import { idIn } from './settings-wire'

const userJson = (view: PersonView, load: MemberLoad | undefined) => ({
  token: toToken('user', view.id),
  name: view.name,
  email: view.email,
  roles: view.roles,
  availability: load?.availability ?? view.availability,
  open_count: load?.open ?? 0,
  capacity: load?.capacity ?? null,
  skills: load?.skills ?? [],
})

type Tx = Parameters<typeof listLoads>[2]

async function userData(actor: ApiKeyActor, id: string, tx?: Tx) {
  const found = (await listPeople(actor, {}, tx)).find((person) => person.id === id)
  if (!found) throw notFound('user')
  const loads = await listLoads(actor, {}, tx)
  return userJson(
    found,
    loads.find(({ userId }) => userId === id),
  )
}

export const peopleOperations: Operation[] = [
  operation({
    method: 'get',
    path: '/v1/users',
    summary: 'List the people of the environment',
    permission: 'member:read',
    query: z.strictObject({ ...pageInput, q: z.string().trim().max(200).optional() }),
    answers: { 200: 'UserList' },
    async run({ actor, query }) {
      const loads = new Map((await listLoads(actor, {})).map((load) => [load.userId, load]))
      const people = await listPeople(actor, { q: query.q })
      return pageOf(
        people,
        pageQuery.parse({ limit: query.limit, cursor: query.cursor }),
        ({ id }) => id,
        (view) => userJson(view, loads.get(view.id)),
      )
    },
  }),
  operation({
    method: 'post',
    path: '/v1/users',
    summary: 'Invite a person; the link is in the answer, this once',
    permission: 'member:write',
    body: z.strictObject({
      email: z.string().max(254),
      name: z.string().trim().min(1).max(100),
      roles: z.array(z.enum(roles)).min(1),
    }),
    answers: { 201: 'Invitation' },
    run: ({ actor, body, write }) =>
      write(async (tx) => {
        const { invitationId, token, expiresAt } = await inviteMember(actor, body, tx)
        return {
          status: 201,
          data: {
            token: toToken('invitation', invitationId),
            email: body.email.toLowerCase(),
            path: `/invitation/${token}`,
            expires_at: expiresAt,
          },
        }
      }),
  }),
  operation({
    method: 'get',
    path: '/v1/users/{token}',
    summary: 'Get a person',
    permission: 'member:read',
    answers: { 200: 'User' },
    run: async ({ actor, params }) => ({ data: await userData(actor, idIn('user', params)) }),
  }),
  operation({
    method: 'patch',
    path: '/v1/users/{token}',
    summary: 'Change a person’s availability, capacity or skills',
    permission: 'member:availability',
    body: z
      .strictObject({
        availability: z.enum(availabilities),
        away_from: z.iso.datetime({ offset: true }).nullable(),
        away_to: z.iso.datetime({ offset: true }).nullable(),
        capacity: capacity.nullable(),
        skills: z.array(skill).max(50),
      })
      .partial(),
    answers: { 200: 'User' },
    run: ({ actor, params, body, write }) =>
      write(async (tx) => {
        const userId = idIn('user', params)
        const { availability, away_from: awayFrom, away_to: awayTo, capacity: carries, skills } = body
        if (availability) await setAvailability(actor, { userId, availability, awayFrom, awayTo }, tx)
        if (carries !== undefined || skills) await setMemberLoad(actor, { userId, capacity: carries, skills }, tx)
        return { data: await userData(actor, userId, tx) }
      }),
  }),
]
