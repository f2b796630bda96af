import 'server-only'
import { command } from '@/lib/commands'
import type { Tx } from '@/lib/db/transaction'
import { lockCatalogue } from '@/lib/fields/access'
import { catalogueIn } from '@/lib/fields/catalogue'
import { keyOfLabel } from '@/lib/fields/rules'
import { unchanged } from '@/lib/kernel/command'
import { AppError } from '@/lib/kernel/errors'
import type { TemplateRow } from '@/lib/templates/access'
import { createTemplate } from '@/lib/templates/commands/create-template'
import { publishTemplate } from '@/lib/templates/commands/publish-template'
import { updateTemplate } from '@/lib/templates/commands/update-template'
import { publishedDefinition } from '@/lib/templates/load-detail'
import { keepItem } from '../access'
import type { AdoptedTemplate } from '../adopted'
import { drawTemplate } from '../draw-template'
import { sourceLabels } from '../names'
import { adoptTemplateInput } from '../schema'
import { knownTemplate } from '../write/known-template'

/**
 * Makes a vendor's template, or adds to the one here what cases of it need: fields, options, statuses. Found by the vendor's id, else
 * by the key its name makes. @throws AppError `conflict` template_has_draft
 */
export const adoptTemplate = command({
  name: 'template.adopt',
  permission: 'import:write',
  input: adoptTemplateInput,
  async run(
    { tx, actor, at, record },
    given,
  ): Promise<AdoptedTemplate | ReturnType<typeof unchanged<AdoptedTemplate>>> {
    await lockCatalogue(tx)
    const row = await knownTemplate(tx, given)
    const existing = row && (await publishedDefinition(tx, row))
    const drawn = drawTemplate(given, existing, await catalogueIn(tx, true))
    const { definition, fieldKeys, statusKeys } = drawn
    const keep = (targetId: string) =>
      keepItem(tx, { source: given.source, kind: 'template', reference: given.reference, targetId, digests: {}, at })
    if (row && !drawn.changed) {
      await keep(row.id)
      return unchanged({ templateId: row.id, outcome: 'same', definition, fieldKeys, statusKeys })
    }
    if (row?.draft)
      throw new AppError(
        'conflict',
        'template_has_draft',
        `${row.name} has a draft that nobody published. Publish or discard it, then import.`,
      )
    const templateId = row ? row.id : await make(tx, given, actor, definition)
    if (row) await updateTemplate(actor, { templateId, definition }, tx)
    await publishTemplate(actor, { templateId, note: `Import from ${sourceLabels[given.source]}.` }, tx)
    await keep(templateId)
    record({
      type: 'template.adopted',
      subjectType: 'template',
      subjectId: templateId,
      payload: { name: given.name, source: sourceLabels[given.source], reference: given.reference },
    })
    return { templateId, outcome: row ? 'changed' : 'created', definition, fieldKeys, statusKeys }
  },
})

async function make(
  tx: Tx,
  { name, description }: { name: string; description: string },
  actor: Parameters<typeof createTemplate>[0],
  definition: AdoptedTemplate['definition'],
): Promise<TemplateRow['id']> {
  const taken = await tx.prisma.template.findMany({ select: { key: true } })
  const key = keyOfLabel(name, new Set(taken.map((template) => template.key)))
  const input = { key, name, description, type: 'Review', entityCategory: 'Person', definition } as const
  return (await createTemplate(actor, input, tx)).id
}
