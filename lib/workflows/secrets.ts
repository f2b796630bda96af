import 'server-only'
import { transaction } from '@/lib/db/transaction'
import { decrypt } from '@/lib/encryption'
import { AppError } from '@/lib/kernel/errors'

/** Binds a sealed secret to its place: `workflow_secrets`, environment, name. */
export const secretContext = (environmentId: string, name: string) => `workflow_secrets:${environmentId}:${name}`

/** @throws AppError `invalid` unknown_secret */
export async function readWorkflowSecret(environmentId: string, name: string): Promise<string> {
  const row = await transaction(environmentId, (tx) =>
    tx.prisma.workflowSecret.findFirst({ where: { environmentId, name } }),
  )
  if (!row) throw new AppError('invalid', 'unknown_secret', `There is no secret ${name} here.`, { field: 'secret' })
  return decrypt(row.value, secretContext(environmentId, name))
}
