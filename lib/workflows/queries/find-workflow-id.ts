import 'server-only'
import { z } from 'zod'
import type { Tx } from '@/lib/db/transaction'
import { notFound } from '@/lib/kernel/errors'
import { parseToken } from '@/lib/kernel/ids'
import { query } from '@/lib/queries'

/** A workflow by token, id or key. @throws AppError `not_found` */
export async function findWorkflowId(tx: Tx, word: string): Promise<string> {
  const id = parseToken('workflow', word)
  const row = await tx.prisma.workflow.findFirst({
    where: { environmentId: tx.environmentId, ...(id ? { id } : { key: word }) },
    select: { id: true },
  })
  if (!row) throw notFound('workflow')
  return row.id
}

export const readWorkflowId = query({
  permission: 'workflow:read',
  input: z.strictObject({ word: z.string().max(200) }),
  run: ({ tx }, { word }) => findWorkflowId(tx, word),
})
