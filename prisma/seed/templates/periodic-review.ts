import { reviewDecisions } from './decisions'
import { companyFields as company } from './fields-company'
import { riskFields as risk } from './fields-risk'
import { type TemplateSeed, use } from './seed'
import { pauseOf } from './sla'
import { standardStatuses } from './statuses'

export const periodicReview: TemplateSeed = {
  key: 'periodic_review',
  name: 'Periodic review',
  description: 'What we know of a company is looked at again: after 6, 12 or 24 months by risk tier.',
  type: 'Review',
  entityCategory: 'Company',
  definition: {
    queue: 'periodic_reviews',
    naming: { key: 'PR' },
    tags: ['periodic-review'],
    fields: [
      use(company.name, { required: true }),
      use(company.registrationNumber),
      use(company.incorporationCountry),
      use(company.activity),
      use(company.turnover),
      use(company.structure),
      use(company.relationshipManager),
      use(company.customerNumber),
      use(risk.previousTier),
      use(risk.lastReviewedOn),
      use(risk.nextReviewOn),
      use(risk.changes, { required: true, default: 'None reported.' }),
      use(risk.dueDiligence, { required: true, default: 'standard' }),
    ],
    statuses: standardStatuses,
    checklist: [
      { key: 'register', label: 'Register data refreshed', requiredFor: ['closed'] },
      { key: 'owners', label: 'Owners compared with the last review', requiredFor: ['closed'] },
      { key: 'activity', label: 'Account use compared with the declared activity', requiredFor: ['closed'] },
      { key: 'documents', label: 'Expired documents renewed' },
    ],
    decisions: reviewDecisions,
    sla: { maximumPauseMinutes: pauseOf(30) },
    layout: {
      tabs: [
        {
          key: 'review',
          title: 'Review',
          modules: [
            {
              id: 'then',
              type: 'fields',
              title: 'Last time',
              span: 6,
              fields: ['previous_risk_tier', 'last_reviewed_on', 'relationship_manager', 'customer_number'],
            },
            {
              id: 'now',
              type: 'fields',
              title: 'This time',
              span: 6,
              fields: ['changes_since_last_review', 'due_diligence', 'next_review_on'],
            },
            { id: 'checklist', type: 'checklist', title: 'Checklist', span: 5 },
            {
              id: 'company',
              type: 'fields',
              title: 'Company',
              span: 7,
              fields: [
                'company_name',
                'registration_number',
                'incorporation_country',
                'business_activity',
                'annual_turnover',
                'ownership_structure',
              ],
            },
            { id: 'entities', type: 'entities', title: 'Owners and directors', span: 12 },
          ],
        },
        {
          key: 'evidence',
          title: 'Evidence',
          modules: [
            {
              id: 'reports',
              type: 'objects',
              title: 'Reports, checks and documents',
              span: 12,
              objectTypes: ['report', 'check', 'document', 'risk_assessment'],
            },
            { id: 'transactions', type: 'transactions', title: 'Account use', span: 12 },
            { id: 'alerts', type: 'alerts', title: 'Alerts', span: 6 },
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
