import 'server-only'
import pg from 'pg'
import { env } from '@/lib/env'

/**
 * A pool of the tables' owner, whom no policy binds: for the clock and the dispatcher, which serve every environment at
 * once. Nothing that answers a person or a key may use it.
 */
export const openOwnerPool = (max = 4): pg.Pool => {
  const pool = new pg.Pool({
    connectionString: env().DATABASE_URL,
    options: '-c timezone=UTC -c statement_timeout=30000',
    max,
    connectionTimeoutMillis: 5000,
  })
  // a connection that breaks, idle or taken, must not end the process: the next statement reports what is wrong
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}
