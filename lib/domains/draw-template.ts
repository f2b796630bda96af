import 'server-only'
import type { Tx } from '@/lib/db/transaction'
import { AppError } from '@/lib/kernel/errors'
import type { TemplateDefinitionInput } from '@/lib/templates/schema'
import { drawDefinition } from './draw-definition'
import { caseParts, knownFields, refuseUnknown } from './known-fields'
import type { CaseRule } from './rule-schema'
import type { LayoutContent, TemplateConfiguration } from './schema'

/** The document of a template told this. What it names must be there. @throws AppError `invalid` */
export async function drawTemplate(tx: Tx, configuration: TemplateConfiguration): Promise<TemplateDefinitionInput> {
  const known = await knownFields(tx)
  refuseUnknown(known, [
    ...configuration.requiredFields,
    ...configuration.rules.flatMap(({ fieldId }) => fieldId ?? []),
  ])
  refuseUnaskable(configuration.requiredFields)
  return drawDefinition({
    configuration,
    known,
    layout: await layoutOf(tx, configuration.layoutId),
    rules: await rulesOf(
      tx,
      configuration.rules.map(({ caseRuleId }) => caseRuleId),
    ),
  })
}

/** Every case has a title, a status and what the service sets; who is assigned is not asked for at creation. */
function refuseUnaskable(ids: readonly string[]): void {
  const twice = ids.filter((id, at) => ids.indexOf(id) < at)
  if (twice.length > 0)
    throw new AppError('invalid', 'invalid_template', `These fields are named twice: ${twice.join(', ')}.`)
  const unaskable = ids.filter((id) => id !== 'title' && id !== 'status' && id in caseParts)
  if (unaskable.length > 0)
    throw new AppError('invalid', 'invalid_template', `A template cannot require ${unaskable.join(', ')}.`)
}

async function layoutOf(tx: Tx, layoutId: string | undefined): Promise<LayoutContent | null> {
  if (layoutId === undefined) return null
  const row = await tx.prisma.domainLayout.findFirst({ where: { id: layoutId } })
  if (!row)
    throw new AppError('invalid', 'unknown_layout', `There is no layout ${layoutId}.`, { field: 'layoutConfiguration' })
  return row.deletedAt ? null : (row.content as unknown as LayoutContent)
}

async function rulesOf(tx: Tx, ids: string[]): Promise<Map<string, CaseRule>> {
  const rows = await tx.prisma.domainCaseRule.findMany({ where: { id: { in: ids }, deletedAt: null } })
  const missing = ids.filter((id) => !rows.some((row) => row.id === id))
  if (missing.length > 0)
    throw new AppError('invalid', 'unknown_rule', `There is no rule ${missing.join(', ')}.`, { field: 'rules' })
  return new Map(rows.map(({ id, rule }) => [id, rule as unknown as CaseRule]))
}
