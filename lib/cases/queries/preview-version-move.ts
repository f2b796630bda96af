import 'server-only'
import { notFound } from '@/lib/kernel/errors'
import { query } from '@/lib/queries'
import { accessTemplate } from '@/lib/templates/access'
import { loadDefinition } from '@/lib/templates/published'
import { fieldByKey } from '@/lib/templates/rules'
import type { TemplateDefinition } from '@/lib/templates/schema'
import { type OpenCase, openCasesOf } from '../open-of-template'
import { previewVersionMoveInput } from '../schema'

import { type CaseMove, planVersionMove, type VersionMovePreview } from '../version-rules'

/** Cases looked at for the sums; beyond, they say "at least". */
const most = 10_000

/** What the move would do: in sums, and case by case, those first that could not be moved. @throws AppError `not_found` */
export const previewVersionMove = query({
  permission: 'template:write',
  input: previewVersionMoveInput,
  async run({ actor, tx }, { templateId, number, statuses, limit }): Promise<VersionMovePreview> {
    await accessTemplate(tx, templateId)
    const version = await tx.prisma.templateVersion.findFirst({ where: { templateId, number }, select: { id: true } })
    if (!version) throw notFound('version')
    const rows = await openCasesOf(tx, actor, templateId, version.id, most + 1)
    const target = await loadDefinition(tx, version.id)
    const moves = rows.slice(0, most).map((row) => moveOf(row, target, statuses))
    const blocked = moves.filter(({ status }) => status.to === null)
    const others = moves.filter(({ status }) => status.to !== null)
    return {
      number,
      total: moves.length,
      more: rows.length > most,
      blocked: blocked.length,
      statuses: statusSums(moves),
      setAside: sums(moves.flatMap(({ setAside }) => setAside)),
      newlyRequired: sums(moves.flatMap(({ newlyRequired }) => newlyRequired)),
      unfit: sums(moves.flatMap(({ unfit }) => unfit)),
      cases: [...blocked, ...others].slice(0, limit),
    }
  },
})

function moveOf(row: OpenCase, target: TemplateDefinition, statuses: Record<string, string>): CaseMove {
  const move = planVersionMove(row.definition, target, row.facts, statuses)
  return {
    caseId: row.id,
    number: row.number,
    title: row.title,
    status: {
      key: row.facts.status,
      from: row.statusName,
      to: move.status ? { key: move.status.key, name: move.status.name } : null,
    },
    setAside: move.setAside.map((key) => fieldByKey(row.definition, key)?.label ?? key),
    newlyRequired: move.newlyRequired.map(({ label }) => label),
    unfit: move.unfit.map(({ label }) => label),
  }
}

function statusSums(moves: readonly CaseMove[]): VersionMovePreview['statuses'] {
  const found = new Map<string, VersionMovePreview['statuses'][number]>()
  for (const { status } of moves) {
    const sum = found.get(status.key) ?? { ...status, count: 0 }
    found.set(status.key, { ...sum, count: sum.count + 1 })
  }
  return [...found.values()]
}

function sums(labels: readonly string[]): { label: string; count: number }[] {
  const found = new Map<string, number>()
  for (const label of labels) found.set(label, (found.get(label) ?? 0) + 1)
  return [...found].map(([label, count]) => ({ label, count })).sort((one, other) => other.count - one.count)
}
