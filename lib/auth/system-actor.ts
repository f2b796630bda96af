import type { SystemActor } from '@/lib/kernel/actor'
import { everyPermission } from './permissions'

/** The clock, and jobs that follow from it. */
export const systemActor = (environmentId: string, job: string): SystemActor => ({
  kind: 'system',
  job,
  organizationId: '',
  environmentId,
  permissions: everyPermission,
  via: 'clock',
})
