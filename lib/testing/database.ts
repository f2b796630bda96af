import 'server-only'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client, escapeIdentifier } from 'pg'
import { openEmbedded } from '@/lib/db/embedded'
import { throwawaySettings } from '@/lib/db/embedded/settings'
import { migrate } from '@/lib/db/migrate'

const templateName = 'docket_template'

export type TestServer = { url: string; login: string; stop(): Promise<void> }

/** A server of its own for one test run, in a folder that goes away with it, holding a migrated template database. */
export async function startTestServer(): Promise<TestServer> {
  const dataDir = mkdtempSync(join(tmpdir(), 'docket-test-'))
  const database = await openEmbedded(dataDir, { settings: throwawaySettings })
  const stop = async () => {
    await database.release()
    rmSync(dataDir, { recursive: true, force: true })
  }
  try {
    await administer(database.url, `create database ${templateName}`)
    await migrate(withDatabase(database.url, templateName))
    return { url: database.url, login: database.login, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** Makes `name` a copy of the migrated template, or finds it made; a copy takes some 50 ms. */
export async function ensureTestDatabase(serverUrl: string, name: string): Promise<string> {
  await administer(serverUrl, `create database ${escapeIdentifier(name)} template ${templateName}`).catch((error) => {
    if (error.code !== '42P04') throw error // an earlier test file of this worker made it
  })
  return withDatabase(serverUrl, name)
}

/** An empty database for a test about databases themselves; drop it in the end. */
export async function createEmptyDatabase(
  serverUrl: string,
  name: string,
): Promise<{ url: string; drop(): Promise<void> }> {
  await administer(serverUrl, `create database ${escapeIdentifier(name)}`)
  return {
    url: withDatabase(serverUrl, name),
    drop: () => administer(serverUrl, `drop database ${escapeIdentifier(name)} with (force)`),
  }
}

export function withDatabase(url: string, name: string): string {
  const changed = new URL(url)
  changed.pathname = `/${name}`
  return changed.href
}

async function administer(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query(statement).finally(() => client.end())
}
