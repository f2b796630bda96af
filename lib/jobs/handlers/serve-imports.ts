import 'server-only'
import type { Pool } from 'pg'
import type { Import } from '@/lib/db/generated/client'
import { decrypt } from '@/lib/encryption'
import { secretContext } from '@/lib/importers/key'
import { serveImport } from '@/lib/importers/serve/serve-import'

/** Imports looked at in one round; another worker may serve the first of them. */
const looked = 10

export interface ImportServer {
  /** Serves the import that waits longest, to its end; false when none waits. */
  round(): Promise<boolean>
  /** Lets the one that is served stop after the case it is at; another worker goes on with it. */
  stop(): void
}

/** Serves imports that were left for the worker, one at a time. */
export function serveImports(pool: Pool): ImportServer {
  const stopping = new AbortController()
  return {
    async round() {
      for (const row of await waiting(pool)) {
        if (stopping.signal.aborted) return false
        if (await serveImport(pool, row, secretOf, { signal: stopping.signal })) return true
      }
      return false
    },
    stop: () => stopping.abort(),
  }
}

/** Those whose key is here; and those that are to stop, which need none. */
async function waiting(pool: Pool): Promise<Pick<Import, 'id' | 'environmentId'>[]> {
  const { rows } = await pool.query<Pick<Import, 'id' | 'environmentId'>>({
    name: 'waiting_imports',
    text: `select id, environment_id as "environmentId" from imports
           where finished_at is null and (secret is not null or state = 'cancelling') order by created_at limit $1`,
    values: [looked],
  })
  return rows
}

const secretOf = ({ id, secret }: Import): string => (secret ? decrypt(secret, secretContext(id)) : '')
