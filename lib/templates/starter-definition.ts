import { type TemplateDefinition, templateDefinition } from './schema'

/** What a new template begins with: small, sound, and nothing in it that one has to take out again. */
export const starterDefinition: TemplateDefinition = templateDefinition.parse({
  statuses: [
    { key: 'new', name: 'New', kind: 'initial', next: ['in_progress'] },
    { key: 'in_progress', name: 'In progress', kind: 'active', color: 'blue', next: ['waiting', 'closed'] },
    { key: 'waiting', name: 'Waiting', kind: 'waiting', color: 'violet', next: ['in_progress'] },
    { key: 'closed', name: 'Closed', kind: 'end', color: 'green' },
  ],
  decisions: [
    { key: 'approve', name: 'Approve', status: 'closed', tone: 'approve' },
    { key: 'decline', name: 'Decline', status: 'closed', tone: 'decline' },
  ],
  layout: {
    tabs: [
      {
        key: 'case',
        title: 'Case',
        modules: [
          { id: 'fields', type: 'fields', title: 'Fields', span: 7 },
          { id: 'checklist', type: 'checklist', title: 'Checklist', span: 5 },
          { id: 'objects', type: 'objects', title: 'Objects', span: 12 },
        ],
      },
    ],
  },
})
