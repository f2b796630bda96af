import 'server-only'
import type { DomainCaseRule, DomainLayout, Template } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import { AppError, notFound } from '@/lib/kernel/errors'

const taken = (noun: string, name: string) =>
  new AppError('conflict', 'already_exists', `There is a ${noun} with the name ${name} already.`, { field: 'name' })

const lookUp = {
  layout: (tx: Tx, name: string) =>
    tx.prisma.domainLayout.findFirst({ where: { name, deletedAt: null }, select: { id: true } }),
  rule: (tx: Tx, name: string) =>
    tx.prisma.domainCaseRule.findFirst({ where: { name, deletedAt: null }, select: { id: true } }),
  template: async (tx: Tx, name: string) => {
    const twins = await tx.prisma.template.findMany({ where: { name }, select: { id: true } })
    const gone = await tx.prisma.domainTemplate.findMany({
      where: { deletedAt: { not: null } },
      select: { templateId: true },
    })
    return twins.find(({ id }) => !gone.some(({ templateId }) => templateId === id)) ?? null
  },
}

/** Writers of one kind take turns from here on. @throws AppError `conflict` already_exists */
export async function refuseTakenName(tx: Tx, noun: keyof typeof lookUp, name: string, own?: string): Promise<void> {
  await tx.prisma.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`${tx.environmentId} ${noun}`}, 33))`
  const twin = await lookUp[noun](tx, name)
  if (twin && twin.id !== own) throw taken(noun, name)
}

const deleted = (noun: string) => new AppError('invalid', 'deleted', `This ${noun} is deleted and cannot be changed.`)

/** A layout, deleted ones too. @throws AppError `not_found` */
export async function accessLayout(tx: Tx, id: string): Promise<DomainLayout> {
  const row = await tx.prisma.domainLayout.findFirst({ where: { id } })
  if (!row) throw notFound('layout')
  return row
}

/** @throws AppError `not_found`, `invalid` deleted */
export async function liveLayout(tx: Tx, id: string): Promise<DomainLayout> {
  const row = await accessLayout(tx, id)
  if (row.deletedAt) throw deleted('layout')
  return row
}

export async function accessCaseRule(tx: Tx, id: string): Promise<DomainCaseRule> {
  const row = await tx.prisma.domainCaseRule.findFirst({ where: { id } })
  if (!row) throw notFound('case_rule')
  return row
}

export async function liveCaseRule(tx: Tx, id: string): Promise<DomainCaseRule> {
  const row = await accessCaseRule(tx, id)
  if (row.deletedAt) throw deleted('rule')
  return row
}

/** A template that was not deleted. @throws AppError `not_found`, `invalid` deleted */
export async function liveTemplate(tx: Tx, id: string): Promise<Template> {
  const row = await tx.prisma.template.findFirst({ where: { id } })
  if (!row) throw notFound('template')
  const told = await tx.prisma.domainTemplate.findFirst({ where: { templateId: id } })
  if (told?.deletedAt) throw deleted('template')
  return row
}
