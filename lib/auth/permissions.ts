import type { Permission } from '@/lib/kernel/permission'

export const roles = ['reviewer', 'approver', 'manager', 'admin', 'auditor'] as const
export type Role = (typeof roles)[number]

export const scopes = [
  'cases:read',
  'cases:write',
  'templates:read',
  'templates:write',
  'queues:read',
  'queues:write',
  'objects:read',
  'objects:write',
  'workflows:read',
  'workflows:write',
  'workflows:trigger',
  'webhooks:write',
  'members:read',
  'audit:read',
  '*',
] as const
export type Scope = (typeof scopes)[number]

interface Grant {
  roles: readonly Role[]
  scope: Scope
}

const everyone = roles
const reviewing = ['reviewer', 'approver', 'manager', 'admin'] as const
const leading = ['manager', 'admin'] as const
const admins = ['admin'] as const

/** The one table of who may: by role for people, by scope for keys. A role of a person adds up with the others. */
const grants: Record<Permission, Grant> = {
  'case:read': { roles: everyone, scope: 'cases:read' },
  'case:create': { roles: reviewing, scope: 'cases:write' },
  'case:assign': { roles: reviewing, scope: 'cases:write' },
  'case:claim': { roles: reviewing, scope: 'cases:write' },
  'case:update': { roles: reviewing, scope: 'cases:write' },
  'case:move': { roles: reviewing, scope: 'cases:write' },
  'case:decide': { roles: reviewing, scope: 'cases:write' },
  'case:approve': { roles: ['approver', 'manager', 'admin'], scope: 'cases:write' },
  'case:comment': { roles: reviewing, scope: 'cases:write' },
  'case:redact': { roles: admins, scope: 'cases:write' },
  // as it was elsewhere, past the gates of its template: a key does so through the ordinary doors
  'case:import': { roles: admins, scope: '*' },
  'file:read': { roles: everyone, scope: 'cases:read' },
  'file:write': { roles: reviewing, scope: 'cases:write' },
  'object:read': { roles: everyone, scope: 'objects:read' },
  'object:write': { roles: reviewing, scope: 'objects:write' },
  'template:read': { roles: everyone, scope: 'templates:read' },
  'template:write': { roles: admins, scope: 'templates:write' },
  'queue:read': { roles: everyone, scope: 'queues:read' },
  'queue:write': { roles: leading, scope: 'queues:write' },
  'member:read': { roles: everyone, scope: 'members:read' },
  'member:write': { roles: admins, scope: '*' },
  // nobody's by role: the link of an invitation carries it
  'member:join': { roles: [], scope: '*' },
  // of others; everyone sets their own
  'member:availability': { roles: leading, scope: '*' },
  'team:write': { roles: leading, scope: '*' },
  'apiKey:read': { roles: admins, scope: '*' },
  'apiKey:write': { roles: admins, scope: '*' },
  'workflow:read': { roles: everyone, scope: 'workflows:read' },
  'workflow:write': { roles: admins, scope: 'workflows:write' },
  // starting, stopping and resuming runs; what a run does, it does with its own permissions
  'workflow:trigger': { roles: reviewing, scope: 'workflows:trigger' },
  'webhook:write': { roles: admins, scope: 'webhooks:write' },
  // with everyone, or with a team one is not in; everyone has views of their own
  'view:share': { roles: leading, scope: 'cases:write' },
  // bringing cases over from another vendor
  'import:read': { roles: admins, scope: '*' },
  'import:write': { roles: admins, scope: '*' },
  // the environment itself: its name, what it tells others, whether it is there at all
  'environment:read': { roles: admins, scope: '*' },
  'environment:write': { roles: admins, scope: '*' },
  // those of others; everyone has their own
  'batch:oversee': { roles: leading, scope: '*' },
  'audit:read': { roles: ['manager', 'admin', 'auditor'], scope: 'audit:read' },
}

const entries = Object.entries(grants) as [Permission, Grant][]

export const permissionsOfRoles = (held: readonly string[]): Set<Permission> =>
  new Set(
    entries.filter(([, grant]) => grant.roles.some((role) => held.includes(role))).map(([permission]) => permission),
  )

export const permissionsOfScopes = (held: readonly string[]): Set<Permission> =>
  new Set(
    entries.filter(([, grant]) => held.includes('*') || held.includes(grant.scope)).map(([permission]) => permission),
  )

export const everyPermission: ReadonlySet<Permission> = new Set(entries.map(([permission]) => permission))

/** Roles that hold the permission, for a banner that says who can. */
export const rolesThatMay = (permission: Permission): readonly Role[] => grants[permission].roles
