import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { doorUrl } from './door-url'
import { PrismaClient } from './generated/client'

interface Database {
  /** For the hot statements: one prepared statement a round trip. */
  pool: pg.Pool
  /** For everything else. */
  prisma: PrismaClient
}

// Next bundles routes apart from each other; one pool a process all the same.
const held = globalThis as typeof globalThis & { docketDatabase?: Database }

/**
 * The process's database. Every connection runs as docket_app, which row-level security binds; the role is asked for in
 * the start-up packet, so that no statement can come before it.
 */
export function database(): Database {
  held.docketDatabase ??= open(doorUrl(), '-c role=docket_app -c timezone=UTC -c statement_timeout=15000')
  return held.docketDatabase
}

function open(connectionString: string, options: string): Database {
  const pool = new pg.Pool({ connectionString, options, max: 16, connectionTimeoutMillis: 5000, keepAlive: true })
  pool.on('error', () => {}) // an idle connection that breaks is replaced; the next statement reports what is wrong
  return { pool, prisma: new PrismaClient({ adapter: new PrismaPg(pool) }) }
}

/** Ends every connection; for scripts and tests. */
export async function closeDatabase(): Promise<void> {
  const open = held.docketDatabase
  held.docketDatabase = undefined
  if (!open) return
  await open.prisma.$disconnect()
  if (!open.pool.ended) await open.pool.end()
}
