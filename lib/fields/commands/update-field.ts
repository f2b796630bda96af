import 'server-only'
import { command } from '@/lib/commands'
import type { Prisma } from '@/lib/db/generated/client'
import { unchanged } from '@/lib/kernel/command'
import { AppError, refuse } from '@/lib/kernel/errors'
import { accessField, fieldView, lockCatalogue } from '../access'
import { forgetCatalogue } from '../catalogue'
import type { FieldType } from '../names'
import { mergedOptions, optionsProblems } from '../rules'
import { type FieldOption, updateFieldInput } from '../schema'
import { sameValue } from '../values'

/** Changes what a key means in every template of the environment, from the next write on. Its type never changes. */
export const updateField = command({
  name: 'field.update',
  permission: 'template:write',
  input: updateFieldInput,
  async run({ tx, at, record }, { fieldId, options, ...given }) {
    await lockCatalogue(tx)
    const row = await accessField(tx, fieldId)
    if (row.retiredAt) throw new AppError('conflict', 'field_retired', `${row.label} is out of use. Restore it first.`)
    const held = row.options as unknown as FieldOption[]
    const next = {
      label: given.label ?? row.label,
      description: given.description ?? row.description,
      sensitive: given.sensitive ?? row.sensitive,
      searchable: given.searchable ?? row.searchable,
      options: options ? mergedOptions(options, held, () => true) : held,
    }
    const problems = optionsProblems(row.type as FieldType, next.label, next.options, 'options')
    if (problems.length > 0) refuse(problems)
    const changed = Object.entries(next)
      .filter(([member, value]) => !sameValue(value, row[member as keyof typeof next]))
      .map(([member]) => member)
    if (changed.length === 0) return unchanged(fieldView(row))
    const written = await tx.prisma.field.update({
      where: { id: row.id },
      data: { ...next, options: next.options as unknown as Prisma.InputJsonArray, updatedAt: at },
    })
    forgetCatalogue(tx.environmentId)
    record({ type: 'field.updated', subjectType: 'field', subjectId: row.id, payload: { key: row.key, changed } })
    return fieldView(written)
  },
})
