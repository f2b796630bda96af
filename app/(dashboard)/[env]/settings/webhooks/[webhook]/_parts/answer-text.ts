const failures: Record<string, string> = {
  refused_address: 'private address',
  refused_url: 'address refused',
  unresolved: 'host not found',
  timed_out: 'no answer in time',
  connection_failed: 'no connection',
  invalid_certificate: 'invalid certificate',
}

/** What came of an attempt: the status of the answer, or why there was none. */
export const answerText = (status: number | null, failure: string | null): string =>
  status === null ? (failures[failure ?? ''] ?? 'no answer') : String(status)
