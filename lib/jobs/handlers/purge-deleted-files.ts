import 'server-only'
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Task } from 'graphile-worker'
import { transaction } from '@/lib/db/transaction'
import { lockContent } from '@/lib/files/lock-content'
import { stagingFolder } from '@/lib/files/stage'
import { type ContentKey, fileStore } from '@/lib/files/store'
import { now } from '@/lib/kernel/clock'

/** How long a deleted file can be restored. */
const keptMs = 7 * 24 * 3_600_000
/** An upload that was never finished: its process is gone. */
const abandonedMs = 24 * 3_600_000
const batch = 500

/** Removes the content that only files deleted more than seven days ago refer to, or none at all, and uploads left behind. */
export const purgeDeletedFiles: Task = async (_payload, { query }) => {
  const before = new Date(now().getTime() - keptMs)
  const { rows } = await query<{ environment_id: string; sha256: string }>(
    `select distinct environment_id, sha256 from files where deleted_at < $1 and purged_at is null limit $2`,
    [before, batch],
  )
  for (const { environment_id: environmentId, sha256 } of rows) await purge({ environmentId, sha256 }, before)
  const orphans = await query<{ environment_id: string; sha256: string }>(
    'select environment_id, sha256 from orphaned_content order by since limit $1',
    [batch],
  )
  for (const { environment_id: environmentId, sha256 } of orphans.rows) await purgeOrphan({ environmentId, sha256 })
  removeAbandoned()
}

/** Nothing that went with its case or environment can be restored. */
const purgeOrphan = (key: ContentKey) =>
  transaction(key.environmentId, async (tx) => {
    await lockContent(tx, key)
    const wanted = await tx.prisma.attachedFile.count({ where: { ...key, purgedAt: null } })
    if (wanted === 0) await fileStore().remove(key)
    await tx.prisma.orphanedContent.deleteMany({ where: key })
  })

const purge = (key: ContentKey, before: Date) =>
  transaction(key.environmentId, async (tx) => {
    await lockContent(tx, key)
    const wanted = await tx.prisma.attachedFile.count({
      where: { ...key, OR: [{ deletedAt: null }, { deletedAt: { gte: before } }] },
    })
    if (wanted === 0) await fileStore().remove(key)
    await tx.prisma.attachedFile.updateMany({
      where: { ...key, deletedAt: { lt: before }, purgedAt: null },
      data: { purgedAt: now() },
    })
  })

function removeAbandoned(): void {
  const folder = stagingFolder()
  if (!existsSync(folder)) return
  const names = readdirSync(folder, { withFileTypes: true }).map(({ name }) => join(folder, name))
  for (const path of names) if (Date.now() - statSync(path).mtimeMs > abandonedMs) rmSync(path, { force: true })
}
