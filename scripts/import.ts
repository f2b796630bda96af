import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { systemActor } from '@/lib/auth/system-actor'
import { closeDatabase } from '@/lib/db/client'
import { openDatabase } from '@/lib/db/open-database'
import { openOwnerPool } from '@/lib/db/owner'
import { cancelImport } from '@/lib/importers/commands/cancel-import'
import { retryImport } from '@/lib/importers/commands/retry-import'
import { startImport } from '@/lib/importers/commands/start-import'
import { type ImportSource, importSources, sourceLabels } from '@/lib/importers/names'
import { findNewestImport } from '@/lib/importers/queries/find-newest-import'
import { reportLines } from '@/lib/importers/report'
import { progressText } from '@/lib/importers/rules'
import type { ImportPlace } from '@/lib/importers/schema'
import { readSecret, type ShellPlace } from '@/lib/importers/secret'
import { serveImport } from '@/lib/importers/serve/serve-import'
import { findEnvironment } from '@/lib/runtime/find-environment'
import { reportFailure } from '@/lib/runtime/report-failure'

const usage = `npm run import -- --from persona|connect --environment NAME --url URL [--key-file FILE|-] [--domain ID --region REGION] [--dry-run]
The vendor's key is read from the file, from standard input (-), or from DOCKET_IMPORT_KEY; never from the command line.
npm run import -- --from persona|connect --environment NAME --cancel   gives up one that has not ended`

function readOptions() {
  const { values } = parseArgs({
    options: {
      from: { type: 'string' },
      environment: { type: 'string' },
      url: { type: 'string' },
      'key-file': { type: 'string' },
      domain: { type: 'string' },
      region: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      cancel: { type: 'boolean', default: false },
    },
  })
  const source = importSources.find((name) => name === values.from)
  if (!source || !values.environment) throw new Error(`Say from where and into which environment:\n${usage}`)
  if (!values.cancel && !values.url) throw new Error(`Say where the API of ${sourceLabels[source]} is:\n${usage}`)
  return { ...values, source, environment: values.environment }
}

/** The newest, where it is of the same place and did not come to its end; else a new one. */
async function takeUp(
  environmentId: string,
  source: ImportSource,
  given: { url: string; dryRun: boolean },
  { secret, ...place }: ShellPlace,
) {
  const actor = systemActor(environmentId, 'npm run import')
  const newest = await findNewestImport(environmentId, source)
  const same =
    newest?.url === given.url.replace(/\/+$/, '') &&
    (newest.place as ImportPlace).domainId === place.domainId &&
    newest.dryRun === given.dryRun
  if (newest && same && !newest.secret) {
    const ended = newest.finishedAt !== null
    const left = ['failed', 'cancelled'].includes(newest.state) && newest.cursor !== null
    if (!ended || left) say(`Going on with the import begun ${newest.createdAt.toISOString()}.`)
    if (ended && left) await retryImport(actor, { importId: newest.id, secret, inBackground: false })
    if (!ended || left) return newest
  }
  const { id } = await startImport(actor, { ...given, ...place, secret, source, inBackground: false })
  return { id, environmentId }
}

/** Progress is for whoever looks on; the answer goes to standard output. */
const say = (line: string) => process.stderr.write(`${line}\n`)

async function main() {
  const options = readOptions()
  const { source } = options
  const key = options.cancel ? null : readSecret(source, options, process.env, (path) => readFileSync(path, 'utf8'))
  delete process.env.DOCKET_IMPORT_KEY
  const database = await openDatabase({ migrate: false })
  process.env.DATABASE_URL = database.url
  const pool = openOwnerPool(2)
  const stop = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => stop.abort())
  try {
    const environmentId = await findEnvironment(database.url, options.environment)
    const row = key
      ? await takeUp(environmentId, source, { url: options.url ?? '', dryRun: options['dry-run'] }, key)
      : await findNewestImport(environmentId, source)
    if (!row) throw new Error(`No import from ${sourceLabels[source]} is under way.`)
    if (!key) await cancelImport(systemActor(environmentId, 'npm run import'), { importId: row.id })
    const heard = (progress: { phase: string; seen: number; total: number | null }) =>
      say(progress.phase === 'survey' ? `Counted ${progress.total} cases` : progressText(progress))
    const ended = await serveImport(pool, row, () => key?.secret ?? '', { signal: stop.signal, heard })
    if (ended) for (const line of reportLines(ended)) console.log(line)
    else
      say(stop.signal.aborted ? 'Stopped. The same command goes on from here.' : 'Another process serves this import.')
    process.exitCode = ended?.state === 'done' || (ended && options.cancel) ? 0 : 1
  } finally {
    await pool.end()
    await closeDatabase()
    await database.release()
  }
}

try {
  await main()
} catch (error) {
  reportFailure(error)
}
