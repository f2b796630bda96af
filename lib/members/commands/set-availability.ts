import 'server-only'
import { command } from '@/lib/commands'
import { authorize, unchanged } from '@/lib/kernel/command'
import { AppError } from '@/lib/kernel/errors'
import { accessMember } from '../access'
import { setAvailabilityInput } from '../schema'

const instant = (text: string | null) => (text === null ? null : new Date(text))

/** One's own, or, for those who lead, another's. It holds in every environment the person works in. */
export const setAvailability = command({
  name: 'member.set_availability',
  permission: 'member:read',
  input: setAvailabilityInput,
  async run({ tx, actor, at, record }, input) {
    const self = actor.kind === 'member' ? actor.userId : undefined
    const userId = input.userId ?? self
    if (!userId)
      throw new AppError('invalid', 'required', 'userId is required: a key names the person.', { field: 'userId' })
    if (userId !== self) authorize(actor, 'member:availability')
    const { availability } = input
    const awayFrom = instant(input.awayFrom)
    const awayTo = instant(input.awayTo)
    if (availability !== 'away' && (awayFrom || awayTo))
      throw new AppError('invalid', 'only_when_away', 'Only a time away has a beginning and an end.', {
        field: 'awayTo',
      })
    if (awayTo && (awayTo <= at || (awayFrom && awayTo <= awayFrom)))
      throw new AppError('invalid', 'invalid_period', 'A time away ends in the future and after it begins.', {
        field: 'awayTo',
      })
    const member = await accessMember(tx, userId)
    const same =
      member.availability === availability &&
      member.awayFrom?.getTime() === awayFrom?.getTime() &&
      member.awayTo?.getTime() === awayTo?.getTime()
    if (same) return unchanged({ userId, availability })
    await tx.prisma.user.update({
      where: { id: userId },
      data: { availability, awayFrom, awayTo },
      select: { id: true },
    })
    record({
      type: 'member.availability_set',
      subjectType: 'member',
      subjectId: userId,
      payload: { from: member.availability, to: availability, awayFrom: input.awayFrom, awayTo: input.awayTo },
    })
    return { userId, availability }
  },
})
