import 'server-only'
import { z } from 'zod'
import { query } from '@/lib/queries'

/** Where a case waits that nobody put elsewhere. */
export const findDefaultQueueId = query({
  permission: 'case:update',
  input: z.strictObject({}),
  async run({ tx }): Promise<string> {
    const queue = await tx.prisma.queue.findFirstOrThrow({ where: { isDefault: true }, select: { id: true } })
    return queue.id
  },
})
