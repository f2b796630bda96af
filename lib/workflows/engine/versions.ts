import 'server-only'
import type { Tx } from '@/lib/db/transaction'
import { type WorkflowDefinition, workflowDefinition } from '../schema'
import { type Place, placesByKey } from '../tree'

export interface Version {
  id: string
  workflowId: string
  definition: WorkflowDefinition
  places: Map<string, Place>
}

/** A version never changes, so what was read of it is kept for good (the newest thousand). */
const kept = new Map<string, Version>()
const keptMost = 1000

export function keepVersion(id: string, workflowId: string, document: unknown): Version {
  const known = kept.get(id)
  if (known) return known
  const definition = workflowDefinition.parse(document)
  const version = { id, workflowId, definition, places: placesByKey(definition) }
  if (kept.size >= keptMost) kept.delete(kept.keys().next().value as string)
  kept.set(id, version)
  return version
}

export const keptVersion = (id: string): Version | undefined => kept.get(id)

export async function loadVersion(tx: Tx, id: string): Promise<Version> {
  const known = kept.get(id)
  if (known) return known
  const row = await tx.prisma.workflowVersion.findUniqueOrThrow({
    where: { id },
    select: { workflowId: true, definition: true },
  })
  return keepVersion(id, row.workflowId, row.definition)
}
