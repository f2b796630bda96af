import type { Scope } from '@/lib/auth/permissions'

/** What a scope lets a key do, in words. */
export const scopeNames: Record<Scope, string> = {
  'cases:read': 'Read cases, their comments and timelines',
  'cases:write': 'Create, change, assign and decide cases',
  'templates:read': 'Read case templates',
  'templates:write': 'Change and publish case templates',
  'queues:read': 'Read queues and their counts',
  'queues:write': 'Create and change queues',
  'objects:read': 'Read objects: verifications, reports, documents',
  'objects:write': 'Create and change objects',
  'workflows:read': 'Read workflows and their runs',
  'workflows:write': 'Change and publish workflows',
  'workflows:trigger': 'Start workflows',
  'webhooks:write': 'Register and change webhooks',
  'members:read': 'Read members and teams',
  'audit:read': 'Read the audit trail',
  '*': 'Everything, also members and other API keys',
}

/** Whose clients a key is for: the shape of the API it opens. */
export const shapeNames = {
  native: 'Docket and Zenoo, at /v1',
  persona: 'Persona, at /api/v1',
  connect: 'Amazon Connect Cases, at /connectcases',
} as const
export type KeyShape = keyof typeof shapeNames
