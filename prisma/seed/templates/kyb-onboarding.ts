import { onboardingDecisions } from './decisions'
import { companyFields as company } from './fields-company'
import { riskFields as risk } from './fields-risk'
import { type TemplateSeed, use } from './seed'
import { pauseOf, tierTarget } from './sla'
import { standardStatuses } from './statuses'

const guide = `**{{fields.company_name}}** is registered under {{fields.registration_number}}.

Every person with 25 % or more, and everybody who signs, is verified one by one before the account opens. Where the chain ends
in a trust or foundation, name its settlors, protectors and beneficiaries.`

export const kybOnboarding: TemplateSeed = {
  key: 'kyb_onboarding',
  name: 'KYB onboarding',
  description: 'A company opens an account: register, owners, activity, screening.',
  type: 'Onboarding',
  entityCategory: 'Company',
  definition: {
    queue: 'kyb_onboarding',
    naming: { key: 'KYB' },
    tags: ['kyb'],
    fields: [
      use(company.name, { required: true }),
      use(company.registrationNumber, { required: true }),
      use(company.authority),
      use(company.taxNumber),
      use(company.incorporationCountry, { required: true }),
      use(company.incorporatedOn),
      use(company.activity, { required: true }),
      use(company.activityCode),
      use(company.employees),
      use(company.turnover),
      use(company.website),
      use(company.structure, { required: true, help: 'As drawn from the register, not from the questionnaire.' }),
      use(company.markets),
      use(company.expectedVolume),
      use(company.relationshipManager),
      use(company.ownersVerified, { default: false }),
      use(risk.dueDiligence, { required: true, default: 'standard' }),
      use(company.customerNumber),
    ],
    rules: [
      {
        kind: 'hidden',
        field: 'owners_verified', // the owners of a listed company are the market
        conditions: [
          {
            when: { all: [{ attribute: 'fields.ownership_structure', operator: 'equals', value: 'listed' }] },
            result: true,
          },
        ],
      },
    ],
    statuses: standardStatuses,
    checklist: [
      { key: 'register', label: 'Register extract', help: 'Not older than 30 days.', requiredFor: ['closed'] },
      { key: 'owners', label: 'Beneficial owners verified', requiredFor: ['internal_review', 'closed'] },
      { key: 'signatories', label: 'Signing rights confirmed', requiredFor: ['closed'] },
      { key: 'screening', label: 'Company and owners screened', requiredFor: ['closed'] },
      { key: 'activity', label: 'Activity fits website and account use' },
    ],
    decisions: onboardingDecisions('company'),
    sla: {
      matrix: [tierTarget('Onboarding', 'High', 'High', 5, 2), tierTarget('Onboarding', 'Medium', 'High', 10, 3)],
      maximumPauseMinutes: pauseOf(30),
    },
    layout: {
      tabs: [
        {
          key: 'company',
          title: 'Company',
          modules: [
            {
              id: 'register',
              type: 'fields',
              title: 'Register',
              span: 7,
              fields: [
                'company_name',
                'registration_number',
                'register',
                'tax_number',
                'incorporation_country',
                'incorporated_on',
              ],
            },
            { id: 'guide', type: 'markdown', title: 'Before you decide', span: 5, text: guide },
            {
              id: 'business',
              type: 'fields',
              title: 'Business',
              span: 7,
              fields: [
                'business_activity',
                'activity_code',
                'employees',
                'annual_turnover',
                'website',
                'operating_markets',
                'expected_monthly_volume',
              ],
            },
            { id: 'checklist', type: 'checklist', title: 'Checklist', span: 5 },
          ],
        },
        {
          key: 'owners',
          title: 'Owners',
          modules: [
            { id: 'entities', type: 'entities', title: 'Owners and directors', span: 12 },
            {
              id: 'structure',
              type: 'fields',
              title: 'Structure',
              span: 5,
              fields: [
                'ownership_structure',
                'owners_verified',
                'due_diligence',
                'relationship_manager',
                'customer_number',
              ],
            },
            {
              id: 'verifications',
              type: 'objects',
              title: 'Verifications and documents',
              span: 7,
              objectTypes: ['verification', 'document', 'graph'],
            },
          ],
        },
        {
          key: 'screening',
          title: 'Screening',
          modules: [
            { id: 'alerts', type: 'alerts', title: 'Alerts', span: 12 },
            {
              id: 'reports',
              type: 'objects',
              title: 'Reports and risk',
              span: 12,
              objectTypes: ['report', 'risk_assessment', 'check'],
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
