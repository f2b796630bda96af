import 'server-only'
import type { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import { forgetCatalogue } from '@/lib/fields/catalogue'
import { mergedOptions } from '@/lib/fields/rules'
import type { FieldOption } from '@/lib/fields/schema'
import { sameValue } from '@/lib/fields/values'
import type { TemplateDefinition } from './schema'

/**
 * Carries what a published document says of its fields into the environment's catalogue: fields it has not met, options,
 * sensitivity. An option this template had and has no longer is switched off; those of other templates stay as they are.
 */
export async function syncCatalogue(
  tx: Tx,
  definition: TemplateDefinition,
  before: TemplateDefinition | null,
  at: Date,
): Promise<void> {
  const keys = definition.fields.map(({ key }) => key)
  const rows = new Map((await tx.prisma.field.findMany({ where: { key: { in: keys } } })).map((row) => [row.key, row]))
  for (const { key, type, label, help, options, sensitive, searchable, retired } of definition.fields) {
    const row = rows.get(key)
    if (!row) {
      if (retired) continue
      await tx.prisma.field.create({
        data: {
          environmentId: tx.environmentId,
          key,
          type,
          label,
          description: help,
          options: options as Prisma.InputJsonArray,
          sensitive,
          searchable,
          createdAt: at,
          updatedAt: at,
        },
      })
      continue
    }
    const had = before?.fields.find((field) => field.key === key)?.options ?? []
    const held = row.options as unknown as FieldOption[]
    const next = {
      options: mergedOptions(options, held, (value) => had.some((option) => option.value === value)),
      sensitive: sensitive || row.sensitive,
      searchable: searchable || row.searchable,
    }
    if (sameValue(next, { options: held, sensitive: row.sensitive, searchable: row.searchable })) continue
    await tx.prisma.field.update({
      where: { id: row.id },
      data: { ...next, options: next.options as unknown as Prisma.InputJsonArray, updatedAt: at },
    })
  }
  forgetCatalogue(tx.environmentId)
}
