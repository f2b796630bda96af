import 'server-only'
import type { Tx } from '@/lib/db/transaction'
import { AppError } from '@/lib/kernel/errors'
import { isUuid } from '@/lib/kernel/ids'

const byWord = (tx: Tx, word: string) => ({
  environmentId: tx.environmentId,
  ...(isUuid(word) ? { id: word } : { key: word }),
})

/** Queues, teams and templates stand in a config by id or key. @throws AppError `invalid` */
export async function findQueueId(tx: Tx, word: string): Promise<string> {
  const queue = await tx.prisma.queue.findFirst({
    where: { ...byWord(tx, word), archivedAt: null },
    select: { id: true },
  })
  if (!queue) throw new AppError('invalid', 'unknown_queue', `There is no queue ${word} here.`, { field: 'queue' })
  return queue.id
}

export async function findTeamId(tx: Tx, word: string): Promise<string> {
  const team = await tx.prisma.team.findFirst({ where: byWord(tx, word), select: { id: true } })
  if (!team) throw new AppError('invalid', 'unknown_team', `There is no team ${word} here.`, { field: 'team' })
  return team.id
}

export async function findTemplateId(tx: Tx, word: string): Promise<string> {
  const template = await tx.prisma.template.findFirst({
    where: { ...byWord(tx, word), archivedAt: null },
    select: { id: true },
  })
  if (!template)
    throw new AppError('invalid', 'unknown_template', `There is no template ${word} here.`, { field: 'template' })
  return template.id
}
