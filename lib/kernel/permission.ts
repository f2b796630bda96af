/** Everything that can be asked of Docket. Who may is one table: lib/auth/permissions.ts. */
export const permissions = [
  'case:read',
  'case:create',
  'case:assign',
  'case:claim',
  'case:update',
  'case:move',
  'case:decide',
  'case:approve',
  'case:comment',
  'case:redact',
  'object:read',
  'object:write',
  'template:read',
  'template:write',
  'queue:read',
  'queue:write',
  'member:read',
  'member:write',
  'member:join',
  'member:availability',
  'apiKey:read',
  'apiKey:write',
  'webhook:write',
  'audit:read',
] as const

export type Permission = (typeof permissions)[number]
