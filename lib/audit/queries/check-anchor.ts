import 'server-only'
import { z } from 'zod'
import { notFound } from '@/lib/kernel/errors'
import { query } from '@/lib/queries'
import type { AnchorCheck, AnchorView } from '../view'
import { anchorView } from './list-anchors'

interface Row {
  valid: boolean
  chained: boolean
  root: string
  first_bad_case: string | null
  first_bad_seq: number | null
}

/** An anchor, and whether the trail still says what it recorded. @throws AppError `not_found` */
export const checkAnchor = query({
  permission: 'audit:read',
  input: z.strictObject({ number: z.number().int().min(1).max(2_147_483_647) }),
  run: async ({ tx }, { number }): Promise<{ anchor: AnchorView; check: AnchorCheck }> => {
    const anchor = await tx.prisma.auditAnchor.findUnique({
      where: { environmentId_number: { environmentId: tx.environmentId, number } },
    })
    if (!anchor) throw notFound('anchor')
    const [found] = await tx.prisma.$queryRaw<
      Row[]
    >`select * from verify_anchor(${tx.environmentId}::uuid, ${number}::int)`
    const { valid, chained, root, first_bad_case: firstBadCaseId, first_bad_seq: firstBadSeq } = found as Row
    return { anchor: anchorView(anchor), check: { valid, chained, root, firstBadCaseId, firstBadSeq } }
  },
})
