import 'server-only'
import { command } from '@/lib/commands'
import { encrypt } from '@/lib/encryption'
import { actorId } from '@/lib/kernel/actor'
import { AppError } from '@/lib/kernel/errors'
import { newId } from '@/lib/kernel/new-id'
import { ownNetwork } from '@/lib/outbound/network'
import { targetProblem } from '@/lib/outbound/target'
import { importView } from '../import-view'
import { keyHintOf, secretContext } from '../key'
import { sourceLabels } from '../names'
import { type ImportView, startImportInput } from '../schema'

/** Begins an import; one of the same source that has not ended is to end first. @throws AppError `conflict` import_running */
export const startImport = command({
  name: 'import.start',
  permission: 'import:write',
  input: startImportInput,
  async run({ tx, actor, at, record }, input): Promise<ImportView> {
    if (actor.kind !== 'member' && actor.kind !== 'system')
      throw new AppError('forbidden', 'people_only', 'A person or the operator starts an import.')
    const { source, domainId, region, secret, dryRun, inBackground } = input
    const url = input.url.replace(/\/+$/, '')
    const problem = targetProblem(url, ownNetwork())
    if (problem) throw new AppError('invalid', problem.code, problem.message, { field: 'url' })
    await tx.prisma.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${tx.environmentId}, 42))`
    const twin = await tx.prisma.import.findFirst({
      where: { environmentId: tx.environmentId, source, finishedAt: null },
    })
    if (twin)
      throw new AppError('conflict', 'import_running', `An import from ${sourceLabels[source]} has not ended yet.`, {
        data: { importId: twin.id },
      })
    const id = newId()
    const keyHint = keyHintOf(source, secret)
    const row = await tx.prisma.import.create({
      data: {
        id,
        environmentId: tx.environmentId,
        source,
        url,
        place: { ...(domainId ? { domainId } : {}), ...(region ? { region } : {}) },
        keyHint,
        secret: inBackground ? encrypt(secret, secretContext(id)) : null,
        dryRun,
        starterKind: actor.kind,
        starterId: actorId(actor),
        createdAt: at,
      },
    })
    record({ type: 'import.started', subjectType: 'import', subjectId: id, payload: { source, url, keyHint, dryRun } })
    return importView(row)
  },
})
