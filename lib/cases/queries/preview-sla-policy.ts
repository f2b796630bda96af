import 'server-only'
import { z } from 'zod'
import { now } from '@/lib/kernel/clock'
import { query } from '@/lib/queries'
import { routingPlanIn } from '@/lib/routing/plan'
import { demandNamed } from '@/lib/sla/access'
import { loadCalendar } from '@/lib/sla/calendars'
import { clockColumns } from '@/lib/sla/clock-columns'
import { createSlaPolicyInput } from '@/lib/sla/schema'
import { policyTarget } from '@/lib/sla/target'
import { loadDefinition } from '@/lib/templates/published'
import { maySee } from '../access'
import { targetFacts } from '../retarget'

/** Looked at: the open cases whose deadlines come first. */
const most = 1000
const shown = 50

export interface SlaPreview {
  /** Open cases with a clock that policy sets; `capped` where there are more than were looked at. */
  looked: number
  capped: boolean
  earlier: number
  later: number
  /** Of those that move: past their new deadline at once. */
  breached: number
  moves: { caseId: string; number: number; title: string; from: string | null; to: string | null }[]
}

/** What a policy on trial would do to the deadlines of open cases. Nothing moves. */
export const previewSlaPolicy = query({
  permission: 'queue:write',
  input: createSlaPolicyInput
    .omit({ key: true })
    .extend({ slaPolicyId: z.uuid('must be an id.').nullable(), isDefault: z.boolean().default(false) }),
  async run({ actor, tx }, { slaPolicyId, ...trial }): Promise<SlaPreview> {
    await demandNamed(tx, trial, slaPolicyId ?? undefined)
    const plan = await routingPlanIn(tx)
    const at = now()
    const proposed = { ...trial, id: slaPolicyId ?? 'new', version: 0 }
    const others = plan.slaPolicies.filter(({ id }) => id !== slaPolicyId)
    const changed = {
      ...plan,
      slaPolicies: [
        proposed,
        ...others.map((policy) => ({ ...policy, isDefault: policy.isDefault && !trial.isDefault })),
      ],
    }
    const clocks = await tx.prisma.$queryRaw<{ caseId: string; clockId: string }[]>`
      select c.id as "caseId", k.id as "clockId" from cases c join sla_clocks k on k.case_id = c.id and k.kind = 'resolution'
      where c.environment_id = ${tx.environmentId}::uuid and c.resolved_at is null and k.source <> 'manual' and k.stopped_at is null
      order by c.sla_sort_at, c.id limit ${most + 1}`
    const capped = clocks.length > most
    const ids = clocks.slice(0, most)
    const rows = await tx.prisma.case.findMany({
      where: { id: { in: ids.map(({ caseId }) => caseId) } },
      orderBy: [{ slaSortAt: 'asc' }, { id: 'asc' }],
    })
    const running = await tx.prisma.slaClock.findMany({
      where: { id: { in: ids.map(({ clockId }) => clockId) } },
      include: { pauses: true },
    })
    const byCase = new Map(running.map((clock) => [clock.caseId, clock]))
    const preview: SlaPreview = { looked: 0, capped, earlier: 0, later: 0, breached: 0, moves: [] }
    for (const caseRow of rows) {
      const clock = byCase.get(caseRow.id)
      const definition = await loadDefinition(tx, caseRow.templateVersionId)
      if (!clock || !maySee(actor, definition, caseRow)) continue
      preview.looked++
      const next = policyTarget(changed, targetFacts(caseRow, definition))
      if (!next || (next.policyId !== proposed.id && (!slaPolicyId || clock.policyId !== slaPolicyId))) continue
      const state = { ...clock, ...next.target, maximumPauseSeconds: next.maximumPauseSeconds }
      const calendar = await loadCalendar(tx, next.calendarVersionId)
      const { slaDeadline } = clockColumns(state, clock.pauses, 0, at, calendar)
      const [from, to] = [caseRow.slaDeadline, slaDeadline]
      if (!to || from?.getTime() === to.getTime()) continue
      if (from && to < from) preview.earlier++
      else preview.later++
      if (to <= at && (!from || from > at)) preview.breached++
      if (preview.moves.length < shown)
        preview.moves.push({
          caseId: caseRow.id,
          number: caseRow.number,
          title: caseRow.title,
          from: from?.toISOString() ?? null,
          to: to.toISOString(),
        })
    }
    return preview
  },
})
