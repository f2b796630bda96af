import 'server-only'
import type { Context } from '@/lib/commands'
import type { Prisma } from '@/lib/db/generated/client'
import type { Actor } from '@/lib/kernel/actor'
import { AppError } from '@/lib/kernel/errors'
import type { WorkflowRow } from './access'
import type { WorkflowDefinition } from './schema'

interface NewWorkflow {
  name: string
  description: string
  /** Made from the name where left out. */
  key?: string
  ownerId?: string
  draft: WorkflowDefinition
}

/** A workflow as a draft, owned by whoever makes it where nobody else is named. */
export async function insertWorkflow(
  { tx, actor, at }: Pick<Context, 'tx' | 'actor' | 'at'>,
  { key, name, description, ownerId, draft }: NewWorkflow,
): Promise<WorkflowRow> {
  return tx.prisma.workflow.create({
    data: {
      environmentId: tx.environmentId,
      key: await freeKey(tx.prisma, tx.environmentId, key, name),
      name,
      description,
      ownerId: ownerId ?? ownerOf(actor),
      draft: draft as unknown as Prisma.InputJsonObject,
      createdAt: at,
      updatedAt: at,
    },
  })
}

const ownerOf = (actor: Actor): string | null =>
  actor.kind === 'member' ? actor.userId : actor.kind === 'apiKey' ? actor.ownerId : null

/** The key asked for, or one made of the name with a number where that is taken. @throws AppError `conflict` already_exists */
async function freeKey(
  prisma: Prisma.TransactionClient,
  environmentId: string,
  asked: string | undefined,
  name: string,
) {
  const made = asked ?? keyOf(name)
  const taken = await prisma.workflow.findMany({
    where: { environmentId, key: { startsWith: made } },
    select: { key: true },
  })
  const keys = new Set(taken.map(({ key }) => key))
  if (!keys.has(made)) return made
  if (asked)
    throw new AppError('conflict', 'already_exists', `There is a workflow with the key ${asked} already.`, {
      field: 'key',
    })
  let number = 2
  while (keys.has(`${made}-${number}`)) number++
  return `${made}-${number}`
}

function keyOf(name: string): string {
  const words = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
  return words.slice(0, 56) || 'workflow'
}
