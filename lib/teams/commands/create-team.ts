import 'server-only'
import { command } from '@/lib/commands'
import { AppError } from '@/lib/kernel/errors'
import { newId } from '@/lib/kernel/new-id'
import { createTeamInput } from '../schema'

export const createTeam = command({
  name: 'team.create',
  permission: 'member:write',
  input: createTeamInput,
  async run({ tx, at, record }, { name, key: given }) {
    const key = given ?? keyOf(name)
    const { environmentId } = tx
    if (await tx.prisma.team.findUnique({ where: { environmentId_key: { environmentId, key } }, select: { id: true } }))
      throw new AppError('conflict', 'team_exists', `There is a team ${key} already.`, { field: 'name' })
    const id = newId()
    await tx.prisma.team.create({ data: { id, environmentId, key, name, createdAt: at } })
    record({ type: 'team.created', subjectType: 'team', subjectId: id, payload: { name, key } })
    return { teamId: id, key }
  },
})

function keyOf(name: string): string {
  const key = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  if (!key)
    throw new AppError('invalid', 'required', 'key is required: this name holds no Latin letters.', { field: 'key' })
  return key
}
