import 'server-only'
import { defineBatch } from '@/lib/batches/batch-kind'
import { transaction } from '@/lib/db/transaction'
import { caseName } from '@/lib/kernel/case-name'
import { notFound } from '@/lib/kernel/errors'
import { paths } from '@/lib/paths'
import { accessTemplate } from '@/lib/templates/access'
import { moveCaseToVersion } from '../commands/move-case-to-version'
import { openCasesOf } from '../open-of-template'
import { moveCasesInput } from '../schema'

/** Open cases of a template to one of its published versions, each by its own command. */
export const moveVersionBatch = defineBatch({
  kind: 'case.move_to_version',
  permission: 'template:write',
  input: moveCasesInput,
  async describe({ tx }, { templateId, number }) {
    const { name } = await accessTemplate(tx, templateId)
    const version = await tx.prisma.templateVersion.findFirst({ where: { templateId, number }, select: { id: true } })
    if (!version) throw notFound('version')
    return `Move open cases of ${name} to version ${number}`
  },
  listItems: (actor, { templateId, number }, most) =>
    transaction(actor.environmentId, async (tx) => {
      const version = await tx.prisma.templateVersion.findFirst({ where: { templateId, number }, select: { id: true } })
      if (!version) throw notFound('version')
      return (await openCasesOf(tx, actor, templateId, version.id, most + 1)).map(({ id }) => id)
    }),
  async runItem({ actor, tx }, caseId, { number, statuses }) {
    await moveCaseToVersion(actor, { caseId, number, statuses }, tx)
    return undefined
  },
  async nameItems({ tx }, caseIds, env) {
    const rows = await tx.prisma.case.findMany({ where: { id: { in: caseIds } }, select: { id: true, number: true } })
    return new Map(rows.map(({ id, number }) => [id, { name: caseName(number), href: paths.case(env, number) }]))
  },
})
