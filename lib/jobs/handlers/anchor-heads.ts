import 'server-only'
import type { Task } from 'graphile-worker'
import { now } from '@/lib/kernel/clock'

/** Anchors the chains of every environment, each in a transaction of its own. */
export const anchorHeads: Task = async (_payload, { query }) => {
  const { rows } = await query<{ id: string }>('select id from environments order by id')
  for (const { id } of rows) await query('select anchor_heads($1, $2)', [id, now()])
}
