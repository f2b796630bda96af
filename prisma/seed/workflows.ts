import type { WorkflowDefinitionInput } from '@/lib/workflows/schema'

interface WorkflowSeed {
  key: string
  name: string
  description: string
  definition: WorkflowDefinitionInput
}

/** Three that run in the demo: asked for by another system, by an inquiry that comes in, by a case that is escalated. */
export const demoWorkflows: WorkflowSeed[] = [
  {
    key: 'review-request',
    name: 'Review on request',
    description:
      'Another system asks for a review of a customer; the case goes to onboarding and is told when it is resolved.',
    definition: {
      trigger: {
        kind: 'api',
        inputs: [
          { key: 'full_name', label: 'Full name', type: 'text', required: true },
          { key: 'customer_number', label: 'Customer number', type: 'text' },
          { key: 'country', label: 'Country of residence', type: 'text', help: 'Two letters, such as PT.' },
          { key: 'reason', label: 'Reason', type: 'long_text', required: true },
          { key: 'urgent', label: 'Urgent', type: 'boolean' },
        ],
      },
      steps: [
        {
          key: 'create_case',
          name: 'Create case',
          type: 'case.create',
          config: {
            template: 'kyc_onboarding',
            title: 'Review of {{trigger.fields.full_name}}',
            priority: '{{trigger.fields.urgent == true ? "Critical" : "Medium"}}',
            fields: {
              full_name: '{{trigger.fields.full_name}}',
              customer_number: '{{trigger.fields.customer_number}}',
              country_of_residence: '{{trigger.fields.country}}',
            },
            external_reference: '{{trigger.fields.customer_number}}',
            subject_key: '{{trigger.fields.customer_number}}',
          },
        },
        {
          key: 'note',
          name: 'Note the reason',
          type: 'case.comment',
          config: { case: '{{steps.create_case.case_id}}', message: 'Review asked for: {{trigger.fields.reason}}' },
        },
        {
          key: 'assign_case',
          name: 'Assign to onboarding',
          type: 'case.assign',
          continueOnError: true,
          config: { case: '{{steps.create_case.case_id}}', assignee_type: 'team', team: 'onboarding' },
        },
        {
          key: 'resolved',
          name: 'Wait for the decision',
          type: 'wait',
          config: {
            for: 'event',
            subject: '{{steps.create_case.case_id}}',
            events: ['case.decided'],
            timeout_seconds: 1_209_600,
          },
        },
      ],
      output: { case_id: '{{steps.create_case.case_id}}', decided: '{{!steps.resolved.expired}}' },
    },
  },
  {
    key: 'inquiry-intake',
    name: 'Inquiries become cases',
    description:
      'An inquiry that comes in becomes a case with the inquiry attached; one with a hit goes to financial crime.',
    definition: {
      trigger: {
        kind: 'event',
        events: ['object.created'],
        when: { rows: { attribute: 'trigger.object.type', operator: 'equals', value: 'inquiry' } },
      },
      steps: [
        {
          key: 'create_case',
          name: 'Create case',
          type: 'case.create',
          config: {
            template: 'kyc_onboarding',
            title: '{{trigger.object.title}}',
            objects: ['{{trigger.object.id}}'],
            fields: { full_name: '{{trigger.object.title}}' },
            tags: ['from-inquiry'],
          },
        },
        {
          key: 'hit',
          name: 'Is there a hit',
          type: 'conditional',
          config: {},
          routes: [
            {
              key: 'yes',
              label: 'A hit',
              when: { rows: { attribute: 'trigger.object.data.hit', operator: 'equals', value: true } },
              steps: [
                {
                  key: 'raise',
                  name: 'Raise the priority',
                  type: 'case.set_priority',
                  config: { case: '{{steps.create_case.case_id}}', priority: 'High' },
                },
                {
                  key: 'to_financial_crime',
                  name: 'Assign to financial crime',
                  type: 'case.assign',
                  config: { case: '{{steps.create_case.case_id}}', assignee_type: 'team', team: 'financial_crime' },
                },
              ],
            },
          ],
          otherwise: [
            {
              key: 'to_onboarding',
              name: 'Assign to onboarding',
              type: 'case.assign',
              config: { case: '{{steps.create_case.case_id}}', assignee_type: 'team', team: 'onboarding' },
            },
          ],
        },
      ],
      output: { case_id: '{{steps.create_case.case_id}}' },
    },
  },
  {
    key: 'escalation-watch',
    name: 'Escalations are looked at',
    description:
      'A case that is escalated is tagged, financial crime is told, and the case is noted when two days pass without a decision.',
    definition: {
      trigger: { kind: 'event', events: ['case.escalated'] },
      steps: [
        {
          key: 'tag',
          name: 'Tag',
          type: 'case.tag',
          config: { case: '{{trigger.case.id}}', tags: ['escalated'] },
        },
        {
          key: 'tell',
          name: 'Tell financial crime',
          type: 'person.notify',
          continueOnError: true,
          config: {
            who: 'team',
            team: 'financial_crime',
            message: '{{trigger.case.name}} was escalated: {{trigger.case.title}}',
            case: '{{trigger.case.id}}',
          },
        },
        {
          key: 'decision',
          name: 'Wait for the decision',
          type: 'wait',
          config: { for: 'event', subject: '{{trigger.case.id}}', events: ['case.decided'], timeout_seconds: 172_800 },
        },
        {
          key: 'in_time',
          name: 'In time',
          type: 'conditional',
          config: {},
          routes: [
            {
              key: 'late',
              label: 'Not decided',
              when: { cel: 'steps.decision.expired' },
              steps: [
                {
                  key: 'remind',
                  name: 'Note that it is late',
                  type: 'case.comment',
                  config: { case: '{{trigger.case.id}}', message: 'Escalated two days ago and not decided yet.' },
                },
              ],
            },
          ],
          otherwise: [],
        },
      ],
    },
  },
]
