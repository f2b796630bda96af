import { stepCatalogue } from '@/lib/workflows/steps/registry'
import type { CheckScene } from '@/lib/workflows/view'

/** A small world for the check of workflows: a template, a queue, a team, a person here and one gone. */
export const checkScene: CheckScene = {
  steps: stepCatalogue,
  templates: [
    {
      id: '019a0000-0000-7000-8000-00000000000a',
      key: 'plain',
      name: 'Plain',
      fields: [
        { key: 'country', label: 'Country', type: 'country', options: [] },
        { key: 'amount', label: 'Amount', type: 'money', options: [] },
      ],
      statuses: [{ key: 'in_progress', name: 'In Progress' }],
      decisions: [{ key: 'approve', name: 'Approve', reasonCodes: [] }],
    },
  ],
  queues: [{ id: '019a0000-0000-7000-8000-00000000000b', key: 'second', name: 'Second' }],
  teams: [{ id: '019a0000-0000-7000-8000-00000000000c', key: 'screening', name: 'Screening' }],
  people: [
    {
      id: '019a0000-0000-7000-8000-00000000000d',
      email: 'maya@example.test',
      name: 'Maya',
      disabled: false,
      reviews: true,
    },
    {
      id: '019a0000-0000-7000-8000-00000000000e',
      email: 'gone@example.test',
      name: 'Gone',
      disabled: true,
      reviews: true,
    },
  ],
  workflows: [
    {
      id: '019a0000-0000-7000-8000-00000000000f',
      key: 'callable',
      name: 'Callable',
      published: true,
      callable: true,
      inputs: [],
      outputs: ['score'],
      calls: [],
    },
  ],
  secrets: [],
}
