import type { infoAttributes } from './layout-schema'

export type InfoAttribute = (typeof infoAttributes)[number]

/** What people call the attributes of a case that a module can show. */
export const infoWords: Record<InfoAttribute, string> = {
  status: 'Status',
  priority: 'Priority',
  type: 'Type',
  entity_category: 'About',
  risk: 'Risk',
  queue: 'Queue',
  assignee: 'Assignee',
  team: 'Team',
  deadline: 'Deadline',
  external_reference: 'External reference',
  creator: 'Created by',
  created_at: 'Created',
  updated_at: 'Updated',
}
