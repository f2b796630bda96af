import 'server-only'
import type { Import, Prisma } from '@/lib/db/generated/client'
import { transaction } from '@/lib/db/transaction'
import type { Tally } from './tally'

export interface Progress {
  /** What it is at: counting what there is, or bringing it over. */
  phase: 'survey' | 'cases'
  seen: number
  total: number | null
}

type Row = Pick<Import, 'id' | 'environmentId'>

/** How far it is, for those who look on; what it counted is written down with the page, and is what it goes on from. */
export const showProgress = (row: Row, { seen, total }: Progress): Promise<void> =>
  transaction(row.environmentId, async (tx) => {
    await tx.prisma.import.updateMany({ where: { id: row.id }, data: { seen, total } })
    await tell(tx.prisma, row)
  })

/** A page is whole: its counts, problems and the mark behind it, at once. */
export const checkpoint = (
  row: Row,
  { tally, total, cursor }: { tally: Tally; total: number | null; cursor: string | null },
): Promise<void> =>
  transaction(row.environmentId, async (tx) => {
    await tx.prisma.import.updateMany({
      where: { id: row.id },
      data: {
        cursor,
        total,
        seen: tally.seen,
        counts: tally.counts as Prisma.InputJsonObject,
        problems: tally.problems as unknown as Prisma.InputJsonArray,
        problemsCount: tally.problemsCount,
      },
    })
    await tell(tx.prisma, row)
  })

const tell = (prisma: Prisma.TransactionClient, { environmentId }: Row) =>
  prisma.$executeRaw`select pg_notify('docket_live', ${JSON.stringify({
    environmentId,
    caseIds: [],
    queueIds: [],
    types: ['import.progressed'],
  })})`
