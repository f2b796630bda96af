import 'server-only'
import { z } from 'zod'
import { query } from '@/lib/queries'
import { caseOfTrigger, personOfTrigger } from '../begin'
import { evaluate, type Values } from '../engine/values'
import { loadVersion } from '../engine/versions'
import { fillIn } from '../values'
import type { CaseButtonView } from '../view'

/** The buttons that workflows put on this case, each with its form filled in beforehand. @throws AppError `not_found` */
export const listCaseButtons = query({
  permission: 'workflow:trigger',
  input: z.strictObject({ caseId: z.uuid() }),
  async run({ tx, actor }, { caseId }): Promise<CaseButtonView[]> {
    const rows = await tx.prisma.$queryRaw<{ id: string; key: string; version_id: string }[]>`
      select w.id, w.key, w.published_version_id as version_id from workflows w join workflow_versions v on v.id = w.published_version_id
      where w.environment_id = ${tx.environmentId}::uuid and w.enabled and w.archived_at is null
        and v.definition->'trigger'->>'kind' = 'case_button' order by lower(w.name), w.id`
    if (rows.length === 0) return []
    const at = new Date()
    const onCase = await caseOfTrigger({ tx, actor, at }, caseId)
    const person = await personOfTrigger(tx, actor)
    const values: Values = { trigger: { case: onCase, person }, steps: {}, variables: {} }
    const buttons: CaseButtonView[] = []
    for (const row of rows) {
      const { trigger } = (await loadVersion(tx, row.version_id)).definition
      if (trigger.kind !== 'case_button') continue
      if (trigger.templates.length > 0 && !trigger.templates.includes(onCase.template)) continue
      buttons.push({
        workflowId: row.id,
        workflowKey: row.key,
        label: trigger.label,
        inputs: trigger.inputs.map((input) => ({ ...input, value: prefilled(input.prefill, values) })),
      })
    }
    return buttons
  },
})

/** A prefill that gives nothing on this case leaves the place empty. */
function prefilled(prefill: string | undefined, values: Values): unknown {
  if (prefill === undefined) return null
  try {
    return fillIn(prefill, (expression) => evaluate(expression, values)) ?? null
  } catch {
    return null
  }
}
