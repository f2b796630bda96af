import 'server-only'
import { z } from 'zod'
import { refuse } from '@/lib/kernel/errors'
import { query } from '@/lib/queries'
import { caseConditionProblems } from '@/lib/queues/access'
import { admit, asksAboutObjects } from '@/lib/queues/rules'
import { admissionRules } from '@/lib/queues/schema'
import { routingPlanIn } from '@/lib/routing/plan'
import { loadDefinition } from '@/lib/templates/published'
import { maySee } from '../access'
import { attributesOfCase, type ObjectFacts } from '../attributes'

/** Enough to see what a rule does, few enough to answer at once. */
const tested = 200

export interface AdmissionTest {
  /** Open cases looked at, newest first. */
  tested: number
  /** Those the rules on trial take for the queue. */
  taken: number
  /** Those that would go elsewhere than they would by the rules as they stand. */
  moves: { caseId: string; number: number; title: string; from: string; to: string; rule: string | null }[]
}

/**
 * What the rules of a queue on trial would do to the newest open cases, were they created now. Nothing moves. A queue that
 * is not made yet stands last.
 */
export const testAdmission = query({
  permission: 'queue:write',
  input: z.strictObject({ queueId: z.uuid('must be an id.').nullable(), admissionRules }),
  async run({ actor, tx }, { queueId, admissionRules: rules }): Promise<AdmissionTest> {
    const places = rules.map(({ when }, index) => ({ place: `admissionRules.${index}.when`, when }))
    const problems = await caseConditionProblems(tx, places)
    if (problems.length > 0) refuse(problems)
    const { queues } = await routingPlanIn(tx)
    const trial = { id: queueId ?? 'new', name: 'This queue', admissionRules: rules }
    const proposed = queueId
      ? queues.map((queue) => (queue.id === queueId ? { ...queue, admissionRules: rules } : queue))
      : [...queues, trial]
    const rows = await tx.prisma.case.findMany({
      where: { environmentId: tx.environmentId, resolvedAt: null },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: tested,
    })
    const objects = asksAboutObjects(proposed)
      ? await objectsOf(rows.map(({ id }) => id))
      : new Map<string, ObjectFacts[]>()
    const result: AdmissionTest = { tested: 0, taken: 0, moves: [] }
    const nameOf = (id: string | undefined) => proposed.find((queue) => queue.id === id)?.name
    for (const caseRow of rows) {
      if (!maySee(actor, await loadDefinition(tx, caseRow.templateVersionId), caseRow)) continue
      result.tested++
      const attributes = await attributesOfCase(caseRow, objects.get(caseRow.id) ?? [])
      const [before, after] = [admit(queues, attributes), admit(proposed, attributes)]
      if (after?.queueId === trial.id) result.taken++
      const from = nameOf(before?.queueId) ?? nameOf(caseRow.queueId) ?? ''
      const to = nameOf(after?.queueId) ?? 'its template’s queue'
      if (before?.queueId !== after?.queueId && from !== to)
        result.moves.push({
          caseId: caseRow.id,
          number: caseRow.number,
          title: caseRow.title,
          from,
          to,
          rule: after?.rule ?? null,
        })
    }
    return result

    async function objectsOf(caseIds: string[]) {
      const links = await tx.prisma.caseObject.findMany({
        where: { caseId: { in: caseIds } },
        select: { caseId: true, object: { select: { type: true, status: true, data: true } } },
      })
      const grouped = Map.groupBy(links, ({ caseId }) => caseId)
      return new Map([...grouped].map(([caseId, own]) => [caseId, own.map(({ object }) => object as ObjectFacts)]))
    }
  },
})
