import 'server-only'
import type { Pool } from 'pg'
import { serveBatch } from '@/lib/batches/serve/serve-batch'
import type { Batch } from '@/lib/db/generated/client'

/** Longer than a slice takes; a killed worker's batch is taken over after it, and items are safe from twins by themselves. */
const leaseSeconds = 10

/**
 * One slice of the batch that has waited longest for its turn; false when none wants one. Not a job of the queue: that
 * would hold a killed worker's batch for hours, and have one large batch keep all the others waiting.
 */
export async function serveBatches(pool: Pool): Promise<boolean> {
  const batch = await takeBatch(pool)
  if (!batch) return false
  try {
    await serveBatch(batch)
  } finally {
    await letGo(pool, batch)
  }
  return true
}

async function takeBatch(pool: Pool): Promise<Batch | undefined> {
  const { rows } = await pool.query<Batch>({
    name: 'take_batch',
    text: `update batches b set lease_expires_at = now() + make_interval(secs => $1), served_at = clock_timestamp(),
             state = case when b.state = 'queued' then 'running' else b.state end, started_at = coalesce(b.started_at, now())
           where b.id = (select i.id from batches i
             where i.finished_at is null and (i.lease_expires_at is null or i.lease_expires_at < now())
             order by i.served_at nulls first, i.id limit 1 for update skip locked)
           returning b.id, b.environment_id as "environmentId", b.kind, b.title, b.input, b.state, b.total, b.done, b.failed,
             b.error, b.creator_kind as "creatorKind", b.creator_id as "creatorId", b.on_behalf_of as "onBehalfOf", b.via,
             b.lease_expires_at as "leaseExpiresAt", b.served_at as "servedAt", b.created_at as "createdAt",
             b.started_at as "startedAt", b.finished_at as "finishedAt"`,
    values: [leaseSeconds],
  })
  return rows[0]
}

/** Counts anew what is done, so that a crash between an item and its count is made good, and tells open browsers. */
async function letGo(pool: Pool, { id, environmentId }: Batch): Promise<void> {
  await pool.query({
    name: 'let_go_of_batch',
    text: `with counted as (
             select count(*) filter (where i.state = 'done') as done, count(*) filter (where i.state = 'failed') as failed
             from batch_items i where i.batch_id = $1)
           update batches b set done = n.done, failed = n.failed, lease_expires_at = null from counted n where b.id = $1`,
    values: [id],
  })
  await pool.query(`select pg_notify('docket_live', $1)`, [
    JSON.stringify({ environmentId, caseIds: [], queueIds: [], types: ['batch.progressed'] }),
  ])
}
