import { readRoute } from '@/lib/doors/read-route'
import type { RunState } from '@/lib/workflows/names'
import { listRunRows } from '@/lib/workflows/queries/list-run-rows'

export const GET = readRoute((actor, { searchParams }) =>
  listRunRows(actor, {
    workflow: searchParams.get('workflow') ?? undefined,
    state: (searchParams.get('state') as RunState | null) ?? undefined,
    cursor: searchParams.get('cursor') ?? undefined,
  }),
)
