import { takeoverDecisions } from './decisions'
import { personFields as person } from './fields-person'
import { riskFields as risk } from './fields-risk'
import { type TemplateSeed, use } from './seed'
import { pauseOf, urgentTarget } from './sla'
import { standardStatuses } from './statuses'

export const accountTakeover: TemplateSeed = {
  key: 'account_takeover',
  name: 'Account takeover',
  description: 'Somebody may be using the account of another: log-ins, devices, new payees.',
  type: 'Review',
  entityCategory: 'Person',
  definition: {
    queue: 'account_takeover',
    naming: { key: 'ATO' },
    tags: ['fraud'],
    fields: [
      use(person.fullName, { required: true }),
      use(person.customerNumber),
      use(person.email),
      use(person.phone),
      use(risk.channel),
      use(risk.detectedAt),
      use(risk.signals),
      use(risk.amountAtRisk),
      use(risk.accountFrozen, { default: false }),
      use(risk.customerReached, { required: true, default: false }),
      use(risk.explanation),
    ],
    statuses: standardStatuses,
    checklist: [
      { key: 'contain', label: 'Sessions ended, payments held', requiredFor: ['client_input', 'closed'] },
      {
        key: 'call_back',
        label: 'Called back on the number on file',
        help: 'Never on a number changed in the last 30 days.',
      },
      { key: 'device', label: 'Device compared with earlier ones', requiredFor: ['closed'] },
    ],
    decisions: takeoverDecisions,
    sla: {
      matrix: [
        urgentTarget('Review', 'Critical', 4, 1, 0.5),
        urgentTarget('Review', 'High', 12, 3, 1),
        urgentTarget('Review', 'Medium', 48, 12, 4),
        urgentTarget('Review', 'Low', 120, 24, 8),
      ],
      maximumPauseMinutes: pauseOf(2),
    },
    layout: {
      tabs: [
        {
          key: 'incident',
          title: 'Incident',
          modules: [
            {
              id: 'incident',
              type: 'fields',
              title: 'Incident',
              span: 6,
              fields: [
                'channel',
                'detected_at',
                'takeover_signals',
                'amount_at_risk',
                'account_frozen',
                'customer_reached',
                'customer_explanation',
              ],
            },
            { id: 'location', type: 'location', title: 'Where the sign-ins came from', span: 6 },
            {
              id: 'devices',
              type: 'objects',
              title: 'Devices and checks',
              span: 12,
              objectTypes: ['device', 'verification', 'check', 'graph'],
            },
            { id: 'transactions', type: 'transactions', title: 'Payments since', span: 12 },
          ],
        },
        {
          key: 'customer',
          title: 'Customer',
          modules: [
            {
              id: 'customer',
              type: 'fields',
              title: 'Customer',
              span: 6,
              fields: ['full_name', 'customer_number', 'email', 'phone'],
            },
            { id: 'checklist', type: 'checklist', title: 'Checklist', span: 6 },
            { id: 'accounts', type: 'objects', title: 'Accounts', span: 6, objectTypes: ['account', 'inquiry'] },
            { id: 'details', type: 'key_value', title: 'From the fraud engine', span: 6 },
          ],
        },
        {
          key: 'history',
          title: 'History',
          modules: [
            { id: 'timeline', type: 'timeline', span: 7 },
            { id: 'comments', type: 'comments', span: 5 },
          ],
        },
      ],
    },
  },
}
