import 'server-only'
import type { QueryResultRow } from 'pg'
import { isUuid } from '@/lib/kernel/ids'
import { database } from './client'
import { toAppError } from './errors'
import type { Tx } from './transaction'

/** The functions of lib/db/sql that are a command or query of their own: they set the environment and do it all. */
export type StatementName = 'create_case' | 'claim_next_case'

/**
 * Calls one of them with its payload: alone it is one round trip and its own transaction; given a transaction it joins.
 * @throws AppError
 */
export async function callStatement<Result>(
  name: StatementName,
  environmentId: string,
  payload: unknown,
  tx?: Tx,
): Promise<Result> {
  const text = `select ${name}($1::uuid, $2::jsonb) as result`
  const values = [environmentId, JSON.stringify(payload)]
  try {
    const rows: { result: Result }[] = tx
      ? await tx.prisma.$queryRawUnsafe(text, ...values)
      : (await database().pool.query<{ result: Result }>({ name, text, values })).rows
    return (rows[0] as { result: Result }).result
  } catch (error) {
    throw toAppError(error)
  }
}

/** One hot read under row-level security, past Prisma: `name` makes it a prepared statement. @throws AppError; too_slow past `timeoutMs` */
export async function readRows<Row extends QueryResultRow>(
  environmentId: string,
  query: { name?: string; text: string; values: unknown[] },
  timeoutMs?: number,
): Promise<Row[]> {
  if (!isUuid(environmentId)) throw toAppError(new Error('not an environment id'))
  const client = await database()
    .pool.connect()
    .catch((error) => {
      throw toAppError(error)
    })
  let broken: Error | undefined
  try {
    // one simple-protocol message: opens the transaction and binds it to the environment
    const limit = timeoutMs === undefined ? '' : `; set local statement_timeout = ${Math.round(timeoutMs)}`
    await client.query(`begin read only; set local docket.environment_id = '${environmentId}'${limit}`)
    const result = await client.query<Row>(query)
    await client.query('commit')
    return result.rows
  } catch (error) {
    await client.query('rollback').catch((failure: Error) => {
      broken = failure
    })
    throw toAppError(error)
  } finally {
    client.release(broken)
  }
}
