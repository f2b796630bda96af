import { onboardingDecisions } from './decisions'
import { personFields as person } from './fields-person'
import { riskFields as risk } from './fields-risk'
import { type TemplateSeed, use } from './seed'
import { pauseOf } from './sla'
import { standardStatuses } from './statuses'

export const kycOnboarding: TemplateSeed = {
  key: 'kyc_onboarding',
  name: 'KYC onboarding',
  description: 'A person opens an account and an automatic check could not say yes by itself.',
  type: 'Onboarding',
  entityCategory: 'Person',
  definition: {
    queue: 'kyc_onboarding',
    naming: { key: 'KYC' },
    tags: ['kyc'],
    fields: [
      use(person.fullName, { required: true }),
      use(person.birthDate, { required: true }),
      use(person.nationality, { required: true }),
      use(person.residence, { required: true }),
      use(person.email),
      use(person.phone),
      use(person.address, { help: 'As proven by the document, not as typed by the customer.' }),
      use(person.documentType),
      use(person.documentNumber),
      use(person.documentExpiry),
      use(person.livenessScore, { help: '0 to 100; below 60 the selfie is looked at by a person.' }),
      use(person.occupation),
      use(person.sourceOfFunds, { default: 'not_established' }),
      use(person.product, { default: 'personal_account' }),
      use(person.expectedVolume),
      use(person.politicallyExposed, { default: false }),
      use(risk.dueDiligence, { required: true, default: 'standard' }),
      use(person.customerNumber),
    ],
    statuses: standardStatuses,
    checklist: [
      {
        key: 'identity',
        label: 'Identity document checked',
        requiredFor: ['closed'],
        help: 'Read zone, security features, expiry.',
      },
      { key: 'address', label: 'Proof of address', help: 'Not older than three months.', requiredFor: ['closed'] },
      { key: 'screening', label: 'Screening hits looked at', requiredFor: ['in_review', 'closed'] },
      { key: 'funds', label: 'Source of funds', help: 'For enhanced due diligence only.' },
    ],
    decisions: onboardingDecisions('person'),
    sla: { maximumPauseMinutes: pauseOf(21) },
    layout: {
      tabs: [
        {
          key: 'overview',
          title: 'Overview',
          modules: [
            { id: 'summary', type: 'info', title: 'Case', span: 5 },
            {
              id: 'identity',
              type: 'fields',
              title: 'Identity',
              span: 7,
              fields: [
                'full_name',
                'date_of_birth',
                'nationality',
                'document_type',
                'document_number',
                'document_expires_on',
                'liveness_score',
              ],
            },
            {
              id: 'checks',
              type: 'objects',
              title: 'Inquiry and verifications',
              span: 12,
              objectTypes: ['inquiry', 'verification', 'document'],
            },
            { id: 'checklist', type: 'checklist', title: 'Checklist', span: 5 },
            {
              id: 'contact',
              type: 'fields',
              title: 'Contact and product',
              span: 7,
              fields: ['email', 'phone', 'address', 'country_of_residence', 'product', 'customer_number'],
            },
          ],
        },
        {
          key: 'screening',
          title: 'Screening',
          modules: [
            { id: 'alerts', type: 'alerts', title: 'Alerts', span: 12 },
            { id: 'reports', type: 'objects', title: 'Reports', span: 12, objectTypes: ['report', 'risk_assessment'] },
            {
              id: 'due_diligence',
              type: 'fields',
              title: 'Due diligence',
              span: 12,
              fields: [
                'due_diligence',
                'politically_exposed',
                'occupation',
                'source_of_funds',
                'expected_monthly_volume',
              ],
            },
          ],
        },
        {
          key: 'background',
          title: 'Background',
          modules: [
            { id: 'location', type: 'location', title: 'Addresses and sign-ins', span: 6 },
            { id: 'devices', type: 'objects', title: 'Devices', span: 6, objectTypes: ['device'] },
            { id: 'related', type: 'related_cases', title: 'Related cases', span: 6 },
            { id: 'tags', type: 'tags', title: 'Tags', span: 6 },
            { id: 'attachments', type: 'attachments', title: 'Attachments', span: 12 },
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
