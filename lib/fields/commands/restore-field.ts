import 'server-only'
import { command } from '@/lib/commands'
import { unchanged } from '@/lib/kernel/command'
import { accessField, fieldView } from '../access'
import { forgetCatalogue } from '../catalogue'
import { fieldIdInput } from '../schema'

/** Puts a retired field back into use. */
export const restoreField = command({
  name: 'field.restore',
  permission: 'template:write',
  input: fieldIdInput,
  async run({ tx, at, record }, { fieldId }) {
    const row = await accessField(tx, fieldId)
    if (!row.retiredAt) return unchanged(fieldView(row))
    const written = await tx.prisma.field.update({ where: { id: row.id }, data: { retiredAt: null, updatedAt: at } })
    forgetCatalogue(tx.environmentId)
    record({ type: 'field.restored', subjectType: 'field', subjectId: row.id, payload: { key: row.key } })
    return fieldView(written)
  },
})
