import 'server-only'
import { setCaseStatus } from '@/lib/cases/commands/set-case-status'
import type { Tx } from '@/lib/db/transaction'
import type { Actor } from '@/lib/kernel/actor'
import { loadDefinition } from '@/lib/templates/published'
import { statusByKey } from '@/lib/templates/rules'
import type { ChecklistItem, TemplateDefinition } from '@/lib/templates/schema'
import { tick } from './tick'

/**
 * Sets the status by the shortest way the template allows: an escalation by the clock may have come between what was
 * planned. Ticks what each status on the way demands.
 */
export async function walkToStatus(
  tx: Tx,
  actor: Actor,
  caseId: string,
  goal: string,
  comment?: string,
): Promise<void> {
  const caseRow = await tx.prisma.case.findUniqueOrThrow({ where: { id: caseId } })
  const definition = await loadDefinition(tx, caseRow.templateVersionId)
  const way = shortestWay(definition, caseRow.status, goal)
  for (const [index, status] of way.entries()) {
    const isGate = ({ requiredFor }: ChecklistItem) => requiredFor.includes(status)
    if (definition.checklist.some(isGate)) await tick(tx, actor, caseId, isGate)
    await setCaseStatus(actor, { caseId, status, comment: index === way.length - 1 ? comment : undefined }, tx)
  }
}

/** Statuses to enter one after the other; none where the case is there already. */
export function shortestWay(definition: TemplateDefinition, from: string, goal: string): string[] {
  let ways: string[][] = [[from]]
  const seen = new Set([from])
  while (ways.length > 0) {
    const there = ways.find((way) => way.at(-1) === goal)
    if (there) return there.slice(1)
    ways = ways.flatMap((way) =>
      (statusByKey(definition, way.at(-1) ?? '')?.next ?? []).flatMap((next) => {
        if (seen.has(next)) return []
        seen.add(next)
        return [[...way, next]]
      }),
    )
  }
  throw new Error(`No way leads from ${from} to ${goal}.`)
}
