import 'server-only'
import type { UseFinder } from '@/lib/uses'

/** Assignment policies that give out cases of the template. */
export const policiesUsing: UseFinder = async (tx, thing) => {
  if (thing.kind !== 'template') return []
  const rows = await tx.prisma.assignmentPolicy.findMany({
    where: { environmentId: tx.environmentId, archivedAt: null, sourceKind: 'template', sourceIds: { has: thing.id } },
    orderBy: { position: 'asc' },
    select: { id: true, name: true },
  })
  return rows.map(({ id, name }) => ({ noun: 'policy' as const, label: `the assignment policy ${name}`, count: 1, id }))
}
