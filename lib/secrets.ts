import 'server-only'
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { writePrivateFile } from '@/lib/private-file'

const kept = z.object({ NEXTAUTH_SECRET: z.string(), ENCRYPTION_KEY: z.string() })

export type Secrets = z.output<typeof kept>

/**
 * The secrets of an installation with the embedded database, made on its first start. Losing the file signs everybody
 * out and makes encrypted columns unreadable, so it lives beside the database and belongs in the same backup.
 */
export function readOrCreateSecrets(dataDir: string): Secrets {
  const path = join(dataDir, 'secrets.json')
  const made = {
    NEXTAUTH_SECRET: randomBytes(32).toString('base64'),
    ENCRYPTION_KEY: randomBytes(32).toString('base64'),
  }
  writePrivateFile(path, JSON.stringify(made, null, 2), { keepExisting: true })
  return kept.parse(JSON.parse(readFileSync(path, 'utf8')))
}
