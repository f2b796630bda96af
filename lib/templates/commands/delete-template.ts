import 'server-only'
import { command } from '@/lib/commands'
import { refuseUsed } from '@/lib/refuse-used'
import { lockTemplate } from '../access'
import { templateIdInput } from '../command-schema'
import { forgetPublished } from '../published'

/** Deletes a template that nothing rests on; one that is in use can be archived. @throws AppError `conflict` in_use */
export const deleteTemplate = command({
  name: 'template.delete',
  permission: 'template:write',
  input: templateIdInput,
  async run({ tx, record }, { templateId }) {
    const row = await lockTemplate(tx, templateId)
    await refuseUsed(tx, { kind: 'template', id: row.id, key: row.key }, row.name)
    await tx.prisma.template.delete({ where: { id: row.id } })
    forgetPublished(tx.environmentId)
    record({
      type: 'template.deleted',
      subjectType: 'template',
      subjectId: row.id,
      payload: { key: row.key, name: row.name },
    })
    return { templateId }
  },
})
