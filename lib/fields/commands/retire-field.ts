import 'server-only'
import { command } from '@/lib/commands'
import { unchanged } from '@/lib/kernel/command'
import { accessField, fieldView } from '../access'
import { forgetCatalogue } from '../catalogue'
import { fieldIdInput } from '../schema'

/** Takes a field out of use everywhere: values stay and can be changed or emptied, no case gets a new one. */
export const retireField = command({
  name: 'field.retire',
  permission: 'template:write',
  input: fieldIdInput,
  async run({ tx, at, record }, { fieldId }) {
    const row = await accessField(tx, fieldId)
    if (row.retiredAt) return unchanged(fieldView(row))
    const written = await tx.prisma.field.update({ where: { id: row.id }, data: { retiredAt: at, updatedAt: at } })
    forgetCatalogue(tx.environmentId)
    record({ type: 'field.retired', subjectType: 'field', subjectId: row.id, payload: { key: row.key } })
    return fieldView(written)
  },
})
