import 'server-only'
import type { Pool } from 'pg'
import { startImport } from '@/lib/importers/commands/start-import'
import type { StartImportInput } from '@/lib/importers/schema'
import { serveImport } from '@/lib/importers/serve/serve-import'
import { memberActor, type World } from './factories'

/** Starts an import as the world's admin and serves it to its end. */
export async function importInto(pool: Pool, world: World, input: StartImportInput) {
  const { id } = await startImport(memberActor(world, 'admin'), input)
  return serveImport(pool, { id, environmentId: world.environmentId }, () => input.secret, {
    pause: async () => {},
    pageSize: 10,
  })
}
