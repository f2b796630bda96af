import 'server-only'
import { z } from 'zod'
import type { ImportSource } from './names'
import type { ImportPlace } from './schema'

/** A vendor's key and what goes with it, as an operator hands it over. */
export interface ShellPlace extends ImportPlace {
  secret: string
}

/** What `npm run api-key -- --shape connect` prints, and what a credentials file often is. */
const pair = z.object({
  accessKeyId: z.string().min(1),
  secretAccessKey: z.string().min(1),
  region: z.string().optional(),
  domainId: z.string().optional(),
})

const variable = 'DOCKET_IMPORT_KEY'

/** The key from a file, from standard input (`-`), or from the environment. @throws Error that says what is missing, never the key */
export function readSecret(
  source: ImportSource,
  options: { 'key-file'?: string; domain?: string; region?: string },
  environment: Record<string, string | undefined>,
  read: (path: string | 0) => string,
): ShellPlace {
  const file = options['key-file']
  const text = (file === undefined ? (environment[variable] ?? '') : read(file === '-' ? 0 : file)).trim()
  if (text === '') throw new Error(`There is no key: name a file with --key-file, or set ${variable}.`)
  if (source === 'persona') return { secret: text }
  const given = text.startsWith('{') ? pairOf(text) : { secret: text }
  const { domain = given.domainId, region = given.region } = options
  return { secret: given.secret, ...(domain ? { domainId: domain } : {}), ...(region ? { region } : {}) }
}

function pairOf(text: string): ShellPlace {
  const parsed = pair.safeParse(jsonOf(text))
  if (!parsed.success)
    throw new Error('The key must be accessKeyId:secretAccessKey, or JSON with accessKeyId and secretAccessKey.')
  const { accessKeyId, secretAccessKey, domainId, region } = parsed.data
  return { secret: `${accessKeyId}:${secretAccessKey}`, domainId, region }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
