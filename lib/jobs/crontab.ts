import 'server-only'

/** Minutes past which hour each recurring job runs, UTC. */
export const crontab = [
  '7 * * * * anchor-heads',
  '17 * * * * purge-idempotency-records',
  '31 * * * * purge-deleted-files',
  '23 * * * * purge-webhook-deliveries',
  '41 3 * * * purge-batches',
  '* * * * * count-queues',
  '51 3 * * * purge-workflow-runs',
  '* * * * * route-cases',
].join('\n')
