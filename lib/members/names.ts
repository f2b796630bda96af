import type { Role } from '@/lib/auth/permissions'

/** What a role means in words. They add up; their permissions are one table: lib/auth/permissions.ts. */
export const roleNames: Record<Role, { label: string; help: string }> = {
  reviewer: { label: 'Reviewer', help: 'Takes cases from queues, works on them and decides.' },
  approver: { label: 'Approver', help: 'Also approves or returns decisions that need four eyes.' },
  manager: { label: 'Manager', help: 'Also assigns for others, changes queues and watches deadlines.' },
  admin: { label: 'Admin', help: 'Also edits templates, members and API keys.' },
  auditor: { label: 'Auditor', help: 'Reads everything, the audit trail too, and changes nothing.' },
}

export const availabilities = ['available', 'busy', 'away'] as const
export type Availability = (typeof availabilities)[number]

export const availabilityNames: Record<Availability, { label: string; help: string }> = {
  available: { label: 'Available', help: 'Is given new cases.' },
  busy: { label: 'Busy', help: 'Keeps the cases they have and is given no more.' },
  away: { label: 'Away', help: 'Is given no cases; those not begun go back to their queues.' },
}

/** People that a page is told of at once. */
export const mostPeople = 500
