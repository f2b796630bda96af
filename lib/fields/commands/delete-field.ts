import 'server-only'
import { command } from '@/lib/commands'
import { refuseUsed } from '@/lib/refuse-used'
import { accessField, lockCatalogue } from '../access'
import { forgetCatalogue } from '../catalogue'
import { fieldIdInput } from '../schema'

/** Deletes a field that nothing rests on; one that is in use is retired instead. @throws AppError `conflict` in_use with the uses */
export const deleteField = command({
  name: 'field.delete',
  permission: 'template:write',
  input: fieldIdInput,
  async run({ tx, record }, { fieldId }) {
    await lockCatalogue(tx)
    const row = await accessField(tx, fieldId)
    await refuseUsed(tx, { kind: 'field', key: row.key }, row.label)
    await tx.prisma.field.delete({ where: { id: row.id } })
    forgetCatalogue(tx.environmentId)
    record({
      type: 'field.deleted',
      subjectType: 'field',
      subjectId: row.id,
      payload: { key: row.key, type: row.type },
    })
    return { fieldId }
  },
})
