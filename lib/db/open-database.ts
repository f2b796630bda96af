import 'server-only'
import { readDotEnv } from '@/lib/env'
import { readOrCreateSecrets } from '@/lib/secrets'
import { type EmbeddedDatabase, openEmbedded } from './embedded'
import { migrate } from './migrate'

export type OpenDatabase = {
  url: string
  /** Undefined where `DATABASE_URL` names a server of somebody else's. */
  embedded?: EmbeddedDatabase
  dataDir: string
  /** Close your own connections first. */
  release(): Promise<void>
}

/**
 * The database this process shall use, migrated, with its settings in `process.env` for `env()` and child processes:
 * `DATABASE_URL` where it is set, otherwise the embedded one in `DATA_DIR`, joined or started as needed.
 */
export async function openDatabase(options: { migrate?: boolean } = {}): Promise<OpenDatabase> {
  readDotEnv()
  const dataDir = process.env.DATA_DIR || '.data'
  const given = process.env.DATABASE_URL
  const embedded = given ? undefined : await openOwn(dataDir)
  const url = given || embedded?.url || ''
  const release = async () => embedded?.release()
  try {
    if (options.migrate ?? true) await migrate(url)
  } catch (error) {
    await release()
    throw error
  }
  return { url, embedded, dataDir, release }
}

async function openOwn(dataDir: string): Promise<EmbeddedDatabase> {
  const embedded = await openEmbedded(dataDir)
  const secrets = readOrCreateSecrets(dataDir)
  process.env.NEXTAUTH_SECRET ||= secrets.NEXTAUTH_SECRET
  process.env.ENCRYPTION_KEY ||= secrets.ENCRYPTION_KEY
  process.env.EMBEDDED_DATABASE = 'true'
  process.env.DATABASE_URL = embedded.url
  process.env.DATABASE_LOGIN = embedded.login
  return embedded
}
