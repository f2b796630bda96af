import 'server-only'
import { z } from 'zod'
import { query } from '@/lib/queries'
import type { ObjectType } from '../names'

export interface FoundObject {
  id: string
  type: ObjectType
  title: string
  status: string | null
  externalReference: string | null
}

/** Objects known in the environment whose title or reference holds the words, newest first. */
export const searchObjects = query({
  permission: 'object:read',
  input: z.strictObject({ q: z.string().trim().max(200), limit: z.number().int().min(1).max(50).default(20) }),
  async run({ tx }, { q, limit }): Promise<FoundObject[]> {
    const contains = { contains: q, mode: 'insensitive' as const }
    const found = await tx.prisma.attachedObject.findMany({
      where: { environmentId: tx.environmentId, OR: [{ title: contains }, { externalReference: contains }] },
      select: { id: true, type: true, title: true, status: true, externalReference: true },
      orderBy: { id: 'desc' },
      take: limit,
    })
    return found.map((object) => ({ ...object, type: object.type as ObjectType }))
  },
})
