import 'server-only'
import { systemActor } from '@/lib/auth/system-actor'
import type { Import } from '@/lib/db/generated/client'
import { transaction } from '@/lib/db/transaction'
import type { Actor } from '@/lib/kernel/actor'
import { cursorGuard } from '../cursor-guard'
import type { ImportCounts, ImportProblem, ImportSource } from '../names'
import type { SourceReader } from '../source'
import { sourceError } from '../source-error'
import { adopterOf } from './adopter'
import { bringCase } from './bring-case'
import { checkpoint, type Progress, showProgress } from './progress'
import { tallyOf } from './tally'

/** Cases read and written side by side: most of the time of each is a wait for the source. */
const atOnce = 4
/** Cases between two words about how far it is. */
const progressEvery = 20

export interface Running {
  row: Import
  reader: SourceReader
  signal: AbortSignal
  /** Hears how far it is. */
  heard?(progress: Progress): void
}

/** Who an import acts as: past every gate, since what it writes was decided elsewhere; the trail names it and its import. */
export const importActor = (row: Pick<Import, 'id' | 'environmentId'>): Actor => ({
  ...systemActor(row.environmentId, 'import'),
  via: 'import',
  requestId: row.id,
})

/**
 * Brings over everything, page by page, each page written down when it is whole: after a crash the page it was at is read once
 * more, and what of it was here already is found and left. @throws AppError
 */
export async function runImport(running: Running): Promise<void> {
  const { row, reader, signal } = running
  const actor = importActor(row)
  const source = row.source as ImportSource
  const tally = tallyOf(
    // from the first page on everything is counted anew
    row.cursor === null
      ? { counts: {}, problems: [], problemsCount: 0 }
      : {
          counts: row.counts as ImportCounts,
          problems: row.problems as unknown as ImportProblem[],
          problemsCount: row.problemsCount,
        },
  )
  const tell = async (progress: Progress) => {
    await showProgress(row, progress)
    running.heard?.(progress)
  }
  const survey =
    row.cursor === null && reader.survey
      ? await reader.survey((total) => tell({ phase: 'survey', seen: tally.seen, total }))
      : null
  const adopt = adopterOf({
    actor,
    source,
    reader,
    tally,
    dryRun: row.dryRun,
    surveyed: survey?.statuses ?? new Map(),
  })
  const queues = await queuesByName(row.environmentId)
  const bringing = { actor, source, key: row.keyHint, reader, adopt, tally, queues, dryRun: row.dryRun }
  const guard = cursorGuard()
  let total = survey?.total ?? row.total
  for (let cursor = row.cursor; ; ) {
    const page = await reader.page(cursor)
    total = page.total ?? total
    await inLanes(page.cases, signal, async (reference) => {
      await bringCase(bringing, reference)
      tally.seen++
      if (tally.seen % progressEvery === 0) await tell({ phase: 'cases', seen: tally.seen, total })
    })
    if (signal.aborted) throw sourceError('import_stopped', 'The import was stopped.')
    await checkpoint(row, { tally, total, cursor: page.next })
    running.heard?.({ phase: 'cases', seen: tally.seen, total })
    if (page.next === null) return
    guard(page.next, page.cases.length)
    cursor = page.next
  }
}

/** A few at a time; the first failure ends it when those under way are through. */
async function inLanes(
  references: readonly string[],
  signal: AbortSignal,
  run: (reference: string) => Promise<void>,
): Promise<void> {
  const waiting = [...new Set(references)]
  let failed = false
  const lane = async () => {
    for (let next = waiting.shift(); next !== undefined && !failed && !signal.aborted; next = waiting.shift())
      await run(next).catch((error: unknown) => {
        failed = true
        throw error
      })
  }
  const ends = await Promise.allSettled(Array.from({ length: atOnce }, lane))
  for (const end of ends) if (end.status === 'rejected') throw end.reason
}

const queuesByName = (environmentId: string): Promise<Map<string, string>> =>
  transaction(environmentId, async (tx) => {
    const rows = await tx.prisma.queue.findMany({
      where: { environmentId, archivedAt: null },
      select: { id: true, name: true },
    })
    return new Map(rows.map(({ id, name }) => [name.toLowerCase(), id]))
  })
