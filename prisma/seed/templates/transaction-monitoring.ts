import { alertDecisions } from './decisions'
import { personFields as person } from './fields-person'
import { riskFields as risk } from './fields-risk'
import { type TemplateSeed, use } from './seed'
import { pauseOf, urgentTarget } from './sla'
import { alertStatuses } from './statuses'

export const transactionMonitoring: TemplateSeed = {
  key: 'transaction_monitoring',
  name: 'Transaction monitoring',
  description: 'A rule has found payments of a private customer that do not fit what we know.',
  type: 'Perpetual',
  entityCategory: 'Person',
  definition: {
    queue: 'transaction_monitoring',
    naming: { key: 'TM' },
    tags: ['monitoring'],
    fields: [
      use(person.fullName, { required: true }),
      use(person.customerNumber),
      use(person.residence),
      use(person.occupation),
      use(person.sourceOfFunds),
      use(person.expectedVolume),
      use(risk.rule, { required: true, default: 'Manual referral' }),
      use(risk.periodFrom),
      use(risk.periodTo),
      use(risk.transactionCount),
      use(risk.amountAtRisk),
      use(risk.counterpartyCountries),
      use(risk.accountFrozen, { default: false }),
      use(risk.explanation),
      use(risk.sarReference),
    ],
    statuses: alertStatuses,
    checklist: [
      { key: 'pattern', label: 'Pattern described', requiredFor: ['second_line', 'closed'] },
      { key: 'profile', label: 'Compared with occupation and income', requiredFor: ['closed'] },
      { key: 'counterparties', label: 'Counterparties looked up' },
    ],
    decisions: alertDecisions,
    sla: {
      matrix: [urgentTarget('Perpetual', 'Critical', 24, 6, 2), urgentTarget('Perpetual', 'High', 120, 24, 8)],
      maximumPauseMinutes: pauseOf(10),
    },
    layout: {
      tabs: [
        {
          key: 'payments',
          title: 'Payments',
          modules: [
            {
              id: 'pattern',
              type: 'fields',
              title: 'Pattern',
              span: 7,
              fields: [
                'rule_name',
                'period_from',
                'period_to',
                'transaction_count',
                'amount_at_risk',
                'counterparty_countries',
                'account_frozen',
              ],
            },
            { id: 'checklist', type: 'checklist', title: 'Checklist', span: 5 },
            { id: 'transactions', type: 'transactions', title: 'Transactions', span: 12 },
            { id: 'alerts', type: 'alerts', title: 'Alerts', span: 12 },
          ],
        },
        {
          key: 'customer',
          title: 'Customer',
          modules: [
            {
              id: 'profile',
              type: 'fields',
              title: 'Profile',
              span: 6,
              fields: [
                'full_name',
                'customer_number',
                'country_of_residence',
                'occupation',
                'source_of_funds',
                'expected_monthly_volume',
              ],
            },
            {
              id: 'accounts',
              type: 'objects',
              title: 'Accounts',
              span: 6,
              objectTypes: ['account', 'risk_assessment'],
            },
            {
              id: 'explanation',
              type: 'fields',
              title: 'What the customer says',
              span: 12,
              fields: ['customer_explanation', 'sar_reference'],
            },
            { id: 'related', type: 'related_cases', title: 'Related cases', span: 12 },
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
