import 'server-only'
import { z } from 'zod'
import { query } from '@/lib/queries'

const input = z.strictObject({
  type: z.string().max(50),
  reference: z.string().max(255),
  limit: z.number().int().min(1).max(100),
  /** Id of the last case of the page before. */
  after: z.uuid().nullable().default(null),
})

/** The cases that hold an object, oldest first. */
export const listCasesWithObject = query({
  permission: 'case:read',
  input,
  async run({ tx }, { type, reference, limit, after }) {
    const rows = await tx.prisma.case.findMany({
      where: {
        ...(after ? { id: { gt: after } } : {}),
        objects: { some: { object: { type, externalReference: reference } } },
      },
      orderBy: { id: 'asc' },
      take: limit + 1,
      select: { id: true, templateId: true },
    })
    const shown = rows.slice(0, limit)
    return {
      rows: shown.map(({ id, templateId }) => ({ caseId: id, templateId })),
      next: rows.length > limit ? (shown.at(-1)?.id ?? null) : null,
    }
  },
})
