import 'server-only'
import { command } from '@/lib/commands'
import { encrypt } from '@/lib/encryption'
import { setWorkflowSecretInput } from '../command-schema'
import { secretContext } from '../secrets'

/** A secret that requests of workflows are signed with; it is never shown again. */
export const setWorkflowSecret = command({
  name: 'workflow.set_secret',
  permission: 'workflow:write',
  input: setWorkflowSecretInput,
  async run({ tx, at, record }, { name, value }) {
    const { environmentId } = tx
    const sealed = encrypt(value, secretContext(environmentId, name))
    const row = await tx.prisma.workflowSecret.upsert({
      where: { environmentId_name: { environmentId, name } },
      create: { environmentId, name, value: sealed, createdAt: at },
      update: { value: sealed },
    })
    record({ type: 'workflow.secret_set', subjectType: 'workflow_secret', subjectId: row.id, payload: { name } })
    return { name }
  },
})
