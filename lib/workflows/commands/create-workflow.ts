import 'server-only'
import { command } from '@/lib/commands'
import type { Prisma } from '@/lib/db/generated/client'
import type { Actor } from '@/lib/kernel/actor'
import { AppError } from '@/lib/kernel/errors'
import { createWorkflowInput } from '../command-schema'
import type { WorkflowDefinition } from '../schema'

const emptyDefinition: WorkflowDefinition = {
  formatVersion: 1,
  trigger: { kind: 'event', events: [] },
  variables: [],
  steps: [],
  output: {},
}

/** A workflow as a draft; nothing starts it before it is published. */
export const createWorkflow = command({
  name: 'workflow.create',
  permission: 'workflow:write',
  input: createWorkflowInput,
  async run({ tx, actor, at, record }, { name, key, description, ownerId, definition }) {
    const made = await tx.prisma.workflow.create({
      data: {
        environmentId: tx.environmentId,
        key: await freeKey(tx.prisma, tx.environmentId, key, name),
        name,
        description,
        ownerId: ownerId ?? ownerOf(actor),
        draft: (definition ?? emptyDefinition) as unknown as Prisma.InputJsonObject,
        createdAt: at,
        updatedAt: at,
      },
    })
    record({ type: 'workflow.created', subjectType: 'workflow', subjectId: made.id, payload: { key: made.key, name } })
    return { workflowId: made.id, key: made.key, version: made.version }
  },
})

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
