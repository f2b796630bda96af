import { alertDecisions } from './decisions'
import { companyFields as company } from './fields-company'
import { riskFields as risk } from './fields-risk'
import { type TemplateSeed, use } from './seed'
import { pauseOf } from './sla'
import { alertStatuses } from './statuses'

const guide = `Compare **{{fields.company_name}}** with the entry on {{fields.matched_list}}: legal form, country, register number, people.
A name alone is never a match. What you cannot settle in a day goes to the second line.`

export const amlAlertReview: TemplateSeed = {
  key: 'aml_alert_review',
  name: 'AML alert review',
  description: 'Screening of a company we already serve has found something: a list entry, an official, a newspaper.',
  type: 'Perpetual',
  entityCategory: 'Company',
  definition: {
    queue: 'aml_alerts',
    naming: { key: 'AML' },
    tags: ['aml'],
    fields: [
      use(company.name, { required: true }),
      use(company.registrationNumber),
      use(company.incorporationCountry),
      use(company.activity),
      use(company.customerNumber),
      use(risk.rule),
      use(risk.matchedList),
      use(risk.matchScore),
      use(risk.matchResult, { required: true, default: 'inconclusive' }),
      use(risk.amountAtRisk, { help: 'Balance and open payments on the day of the alert.' }),
      use(risk.counterpartyCountries),
      use(risk.accountFrozen, { default: false }),
      use(risk.explanation),
      use(risk.sarReference),
    ],
    statuses: alertStatuses,
    checklist: [
      { key: 'compare', label: 'Entry compared with register data', requiredFor: ['second_line', 'closed'] },
      { key: 'payments', label: 'Payments of the last 90 days looked at', requiredFor: ['closed'] },
      {
        key: 'freeze',
        label: 'Decided whether to freeze',
        help: 'At once for a sanctions list.',
        requiredFor: ['report_drafting'],
      },
    ],
    decisions: alertDecisions,
    sla: { maximumPauseMinutes: pauseOf(14) },
    layout: {
      tabs: [
        {
          key: 'alert',
          title: 'Alert',
          modules: [
            { id: 'alerts', type: 'alerts', title: 'Alerts', span: 12 },
            {
              id: 'match',
              type: 'fields',
              title: 'Match',
              span: 6,
              fields: ['rule_name', 'matched_list', 'match_score', 'match_result', 'account_frozen'],
            },
            { id: 'guide', type: 'markdown', title: 'How to compare', span: 6, text: guide },
            { id: 'reports', type: 'objects', title: 'Reports', span: 12, objectTypes: ['report'] },
          ],
        },
        {
          key: 'customer',
          title: 'Customer',
          modules: [
            {
              id: 'company',
              type: 'fields',
              title: 'Company',
              span: 6,
              fields: [
                'company_name',
                'registration_number',
                'incorporation_country',
                'business_activity',
                'customer_number',
                'amount_at_risk',
                'counterparty_countries',
              ],
            },
            { id: 'checklist', type: 'checklist', title: 'Checklist', span: 6 },
            { id: 'entities', type: 'entities', title: 'People behind it', span: 12 },
            { id: 'transactions', type: 'transactions', title: 'Payments', span: 12 },
          ],
        },
        {
          key: 'outcome',
          title: 'Outcome',
          modules: [
            {
              id: 'explanation',
              type: 'fields',
              title: 'Explanation and report',
              span: 12,
              fields: ['customer_explanation', 'sar_reference'],
            },
            {
              id: 'sar',
              type: 'objects',
              title: 'Reports to the authority',
              span: 6,
              objectTypes: ['sar', 'risk_assessment'],
            },
            { id: 'related', type: 'related_cases', title: 'Related cases', span: 6 },
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
