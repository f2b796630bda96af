import type { ModuleType } from '@/lib/templates/layout-schema'

/** What each module is called where one is chosen, and what it shows. */
export const moduleWords: Record<ModuleType, { label: string; detail: string }> = {
  fields: { label: 'Fields', detail: 'Values, edited in place' },
  info: { label: 'Case at a glance', detail: 'Subject, alerts, counts' },
  objects: { label: 'Objects', detail: 'Attached objects, by type' },
  entities: { label: 'People and companies', detail: 'Attached persons and companies' },
  alerts: { label: 'Alerts', detail: 'Alerts and their state' },
  transactions: { label: 'Payments', detail: 'A table of transactions' },
  checklist: { label: 'Checklist', detail: 'What has to be ticked' },
  comments: { label: 'Comments', detail: 'Notes of the team' },
  timeline: { label: 'Timeline', detail: 'Who changed what, when' },
  attachments: { label: 'Attachments', detail: 'Documents of the case' },
  related_cases: { label: 'Related cases', detail: 'Cases that share an object' },
  key_value: { label: 'Details', detail: 'What the caller sent along' },
  markdown: { label: 'Text', detail: 'Guidance, with values filled in' },
  tags: { label: 'Tags', detail: 'Tags of the case' },
  location: { label: 'Places', detail: 'Places that objects name' },
  buttons: { label: 'Buttons', detail: 'Each starts a workflow' },
}
