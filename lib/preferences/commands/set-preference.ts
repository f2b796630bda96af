import 'server-only'
import { command } from '@/lib/commands'
import { AppError } from '@/lib/kernel/errors'
import { setPreferenceInput } from '../schema'

/** How this person likes their screens; kept for them alone. */
export const setPreference = command({
  name: 'preference.set',
  permission: 'case:read',
  input: setPreferenceInput,
  async run({ tx, actor, record }, { key, value }) {
    if (actor.kind !== 'member')
      throw new AppError('forbidden', 'people_only', 'Preferences are those of a person who is signed in.')
    const { environmentId } = tx
    const { userId } = actor
    if (value === null) await tx.prisma.userPreference.deleteMany({ where: { environmentId, userId, key } })
    else
      await tx.prisma.userPreference.upsert({
        where: { environmentId_userId_key: { environmentId, userId, key } },
        create: { environmentId, userId, key, value },
        update: { value },
      })
    record({ type: 'preference.set', subjectType: 'member', subjectId: userId, payload: { key } })
    return { key }
  },
})
