import { randomBytes } from 'node:crypto'
import { startTestServer } from './database'

/** One server for the whole run. The workers inherit the environment set here. */
export default async function setUp(): Promise<() => Promise<void>> {
  const server = await startTestServer()
  process.env.TEST_SERVER_URL = server.url
  process.env.NEXTAUTH_SECRET = randomBytes(32).toString('base64')
  process.env.ENCRYPTION_KEY = randomBytes(32).toString('base64')
  process.env.EMBEDDED_DATABASE = 'true'
  process.env.LOG_LEVEL ||= 'silent'
  return () => server.stop()
}
