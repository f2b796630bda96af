import 'server-only'
import { z } from 'zod'
import { query } from '@/lib/queries'
import { objectTypes } from '../names'

/** Ids of objects named by id or by what another system calls them, in the order asked for; null = there is none. */
export const resolveObjects = query({
  permission: 'object:read',
  input: z.strictObject({
    wanted: z
      .array(
        z.union([
          z.strictObject({ id: z.uuid() }),
          z.strictObject({ type: z.enum(objectTypes), externalReference: z.string().max(255) }),
        ]),
      )
      .max(1000),
  }),
  async run({ tx }, { wanted }): Promise<(string | null)[]> {
    const found = await tx.prisma.attachedObject.findMany({
      where: { environmentId: tx.environmentId, OR: wanted.length > 0 ? wanted : [{ id: { in: [] } }] },
      select: { id: true, type: true, externalReference: true },
    })
    return wanted.map(
      (name) =>
        found.find((object) =>
          'id' in name
            ? object.id === name.id
            : object.type === name.type && object.externalReference === name.externalReference,
        )?.id ?? null,
    )
  },
})
