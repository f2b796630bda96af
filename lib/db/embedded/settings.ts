import 'server-only'

/** Sized for a machine of two cores and a few gigabytes that runs the web and worker processes too. */
export const serverSettings: Record<string, string> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '', // TCP alone: a socket's path may be 107 bytes long, a checkout's folder longer
  password_encryption: 'scram-sha-256',
  max_connections: '100', // web 20 + worker 12 + listener, several of each, and an operator's psql
  shared_buffers: '256MB', // holds the live cases; the rest is the system's file cache
  effective_cache_size: '1GB',
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  max_wal_size: '2GB', // a seed of a million cases would otherwise checkpoint all the time
  random_page_cost: '1.1', // solid-state disks
  jit: 'off', // our statements run for less than compiling them takes
  autovacuum_vacuum_scale_factor: '0.02', // the sweep and claim indexes must not fill with dead rows
  idle_in_transaction_session_timeout: '60s', // one old snapshot slows every claim down
  timezone: 'UTC',
  log_timezone: 'UTC',
  shared_preload_libraries: 'pg_stat_statements',
  logging_collector: 'on',
  log_directory: 'log',
  log_filename: 'postgresql-%a.log', // a week of logs, each day overwrites its own
  log_truncate_on_rotation: 'on',
  log_rotation_age: '1d',
  log_parameter_max_length: '0', // parameters hold people's data
  log_parameter_max_length_on_error: '0',
  log_min_error_statement: 'panic', // statements may hold people's data too
}

/** For tests alone: a crash may lose everything, nothing waits for a disk. */
export const throwawaySettings: Record<string, string> = {
  ...serverSettings,
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
  shared_buffers: '128MB',
}
