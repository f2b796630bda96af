import 'server-only'
import { z } from 'zod'
import { notFound } from '@/lib/kernel/errors'
import { query } from '@/lib/queries'
import type { WorkflowRow } from '../access'
import { readCheckScene } from '../check-scene'
import type { BuilderScene, VersionView } from '../detail'
import { workflowDefinition } from '../schema'

/** A workflow with all it may refer to. @throws AppError `not_found` */
export const openBuilder = query({
  permission: 'workflow:read',
  input: z.strictObject({ key: z.string().max(200) }),
  async run({ tx }, { key }): Promise<BuilderScene> {
    const row = await tx.prisma.workflow.findFirst({ where: { environmentId: tx.environmentId, key } })
    if (!row) throw notFound('workflow')
    const versions = await tx.prisma.workflowVersion.findMany({
      where: { workflowId: row.id },
      orderBy: { number: 'desc' },
      take: 200,
      omit: { definition: true },
    })
    const published = row.publishedVersionId
      ? await tx.prisma.workflowVersion.findUniqueOrThrow({ where: { id: row.publishedVersionId } })
      : null
    const people = await tx.prisma.user.findMany({
      where: { id: { in: versions.flatMap(({ publishedBy }) => publishedBy ?? []) } },
      select: { id: true, name: true },
    })
    const names = new Map(people.map(({ id, name }) => [id, name]))
    const staged = versions.find(({ id }) => id === row.rolloutVersionId)
    const definition = published && workflowDefinition.parse(published.definition)
    return {
      workflow: {
        id: row.id,
        key: row.key,
        name: row.name,
        description: row.description,
        ownerId: row.ownerId,
        enabled: row.enabled,
        archived: row.archivedAt !== null,
        version: row.version,
        definition: workflowDefinition.parse(row.draft ?? published?.definition),
        hasDraft: row.draft !== null,
        published: published && definition ? { number: published.number, definition } : null,
        rollout: staged && row.rolloutPercent !== null ? { number: staged.number, percent: row.rolloutPercent } : null,
        versions: versions.map(
          ({ id, number, note, publishedAt, publishedBy }): VersionView => ({
            id,
            number,
            note,
            publishedAt: publishedAt.toISOString(),
            publishedBy: publishedBy ? (names.get(publishedBy) ?? null) : null,
            live: liveAs(row, id),
          }),
        ),
      },
      scene: await readCheckScene(tx, row.id),
    }
  },
})

const liveAs = (row: WorkflowRow, id: string): VersionView['live'] =>
  row.publishedVersionId === id ? 'published' : row.rolloutVersionId === id ? 'rollout' : null
