import 'server-only'

/** Minutes past which hour each recurring job runs, UTC. */
export const crontab = [
  '7 * * * * anchor-heads',
  '17 * * * * purge-idempotency-records',
  '41 3 * * * purge-batches',
  '* * * * * route-cases',
].join('\n')
