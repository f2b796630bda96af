import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startTestServer } from './database'

/** One server for the whole run. The workers inherit the environment set here. */
export default async function setUp(): Promise<() => Promise<void>> {
  const server = await startTestServer()
  const dataDir = mkdtempSync(join(tmpdir(), 'docket-test-files-'))
  process.env.DATA_DIR = dataDir
  process.env.TEST_SERVER_URL = server.url
  process.env.DATABASE_LOGIN = server.login
  process.env.NEXTAUTH_SECRET = randomBytes(32).toString('base64')
  process.env.ENCRYPTION_KEY = randomBytes(32).toString('base64')
  process.env.EMBEDDED_DATABASE = 'true'
  process.env.LOG_LEVEL ||= 'silent'
  return async () => {
    await server.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
