import 'server-only'
import type { Tx } from '@/lib/db/transaction'
import type { TemplateConfiguration } from './schema'

/** Templates that point at a layout or bind a rule, deleted ones left out. */
export async function templatesUsing(tx: Tx, id: string): Promise<string[]> {
  const rows = await tx.prisma.domainTemplate.findMany({ where: { deletedAt: null } })
  return rows
    .filter(({ configuration }) => {
      const { layoutId, rules = [] } = configuration as Partial<TemplateConfiguration>
      return layoutId === id || rules.some(({ caseRuleId }) => caseRuleId === id)
    })
    .map(({ templateId }) => templateId)
}
