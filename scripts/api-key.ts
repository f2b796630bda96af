import { parseArgs } from 'node:util'
import type { z } from 'zod'
import { defaultRegion } from '@/lib/api/connectcases/arns'
import { createApiKey } from '@/lib/api-keys/commands/create-api-key'
import type { CreatedKey, createApiKeyInput } from '@/lib/api-keys/schema'
import { systemActor } from '@/lib/auth/system-actor'
import { closeDatabase } from '@/lib/db/client'
import { openDatabase } from '@/lib/db/open-database'
import { findEnvironment } from '@/lib/runtime/find-environment'
import { reportFailure } from '@/lib/runtime/report-failure'

const usage =
  'npm run -s api-key -- --environment demo-sandbox --name NAME [--scopes a,b] [--rate-limit N|off] [--shape native|persona|connect]'

function readOptions() {
  const { values } = parseArgs({
    options: {
      environment: { type: 'string' },
      name: { type: 'string' },
      scopes: { type: 'string' },
      'rate-limit': { type: 'string' },
      shape: { type: 'string' },
    },
  })
  if (!values.environment || !values.name) throw new Error(`Name the environment and the key:\n${usage}`)
  return { ...values, environment: values.environment, name: values.name, rateLimit: rateLimitOf(values['rate-limit']) }
}

function rateLimitOf(text: string | undefined): number | null {
  if (text === undefined) return null
  if (text === 'off') return 0
  if (/^[1-9]\d{0,6}$/.test(text)) return Number(text)
  throw new Error(`--rate-limit is a number of requests a minute, or off.\n${usage}`)
}

/** What a client is given: a key, or what Amazon's SDK takes as credentials, with any region, and the domain to name. */
const shown = ({ key, secretAccessKey }: CreatedKey, environmentId: string) =>
  secretAccessKey ? { accessKeyId: key, secretAccessKey, region: defaultRegion, domainId: environmentId } : { key }

try {
  const { environment, name, scopes, rateLimit, shape } = readOptions()
  const database = await openDatabase({ migrate: false })
  try {
    const environmentId = await findEnvironment(database.url, environment)
    process.env.DATABASE_URL = database.url
    const input = { name, rateLimit, shape, scopes: scopes?.split(',').map((scope) => scope.trim()) }
    const made = await createApiKey(
      systemActor(environmentId, 'npm run api-key'),
      input as z.input<typeof createApiKeyInput>,
    )
    console.log(JSON.stringify(shown(made, environmentId)))
  } finally {
    await closeDatabase()
    await database.release()
  }
} catch (error) {
  reportFailure(error)
}
