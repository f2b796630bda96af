import 'server-only'
import type { Import } from '@/lib/db/generated/client'
import type { ImportCounts, ImportProblem, ImportSource, ImportState } from './names'
import type { ImportPlace, ImportView } from './schema'

export const importView = (row: Import): ImportView => ({
  id: row.id,
  source: row.source as ImportSource,
  url: row.url,
  place: row.place as ImportPlace,
  keyHint: row.keyHint,
  dryRun: row.dryRun,
  state: row.state as ImportState,
  total: row.total,
  seen: row.seen,
  counts: row.counts as ImportCounts,
  problems: row.problems as unknown as ImportProblem[],
  problemsCount: row.problemsCount,
  error: row.error,
  createdAt: row.createdAt.toISOString(),
  finishedAt: row.finishedAt?.toISOString() ?? null,
})
