import type { TemplateDefinitionInput } from '@/lib/templates/schema'

/** A small template with one of each: a gate of every kind, a waiting status, a decision that needs two people. */
export const plainDefinition: TemplateDefinitionInput = {
  fields: [
    { key: 'country', type: 'country', label: 'Country' },
    { key: 'legal_name', type: 'text', label: 'Legal name', required: true },
    { key: 'amount', type: 'money', label: 'Amount' },
    { key: 'tax_id', type: 'text', label: 'Tax id', sensitive: true, writeOnce: true },
  ],
  statuses: [
    { key: 'new', name: 'New', kind: 'initial', next: ['in_progress', 'escalated', 'client_input'] },
    {
      key: 'in_progress',
      name: 'In Progress',
      kind: 'active',
      color: 'blue',
      next: ['client_input', 'escalated', 'closed'],
    },
    {
      key: 'client_input',
      name: 'Client Input',
      kind: 'waiting',
      color: 'violet',
      next: ['in_progress'],
      requireComment: true,
    },
    { key: 'escalated', name: 'Escalated', kind: 'active', color: 'orange', next: ['in_progress', 'closed'] },
    { key: 'closed', name: 'Closed', kind: 'end', color: 'green', next: [] },
  ],
  checklist: [{ key: 'proof', label: 'Proof of address', requiredFor: ['closed'] }],
  decisions: [
    { key: 'approve', name: 'Approve', status: 'closed', tone: 'approve', narrativeMinLength: 10 },
    {
      key: 'decline',
      name: 'Decline',
      status: 'closed',
      tone: 'decline',
      reasonCodes: [{ key: 'fraud', label: 'Fraud' }],
      fourEyes: { always: true },
    },
  ],
}
