import type { TemplateDefinitionInput } from '@/lib/templates/schema'
import { codes } from './seed'

type StatusInput = TemplateDefinitionInput['statuses'][number]

const newCase: StatusInput = {
  key: 'new',
  name: 'New',
  color: 'slate',
  kind: 'initial',
  next: ['in_progress', 'escalated', 'client_input'],
}
const closed: StatusInput = { key: 'closed', name: 'Closed', color: 'green', kind: 'end', next: [] }

const clientInput: StatusInput = {
  key: 'client_input',
  name: 'Client Input',
  color: 'violet',
  kind: 'waiting',
  next: ['in_progress', 'escalated'],
}

/** Zenoo's seven with its transitions: what an integration of theirs finds here under the same names. */
export const standardStatuses: StatusInput[] = [
  newCase,
  {
    key: 'in_progress',
    name: 'In Progress',
    color: 'blue',
    kind: 'active',
    next: ['in_review', 'internal_review', 'client_input', 'escalated', 'closed'],
  },
  {
    key: 'in_review',
    name: 'In Review',
    color: 'blue',
    kind: 'active',
    next: ['in_progress', 'internal_review', 'escalated', 'closed'],
  },
  {
    key: 'internal_review',
    name: 'Internal Review',
    color: 'amber',
    kind: 'active',
    next: ['in_progress', 'in_review', 'escalated', 'closed'],
  },
  clientInput,
  {
    key: 'escalated',
    name: 'Escalated',
    color: 'orange',
    kind: 'active',
    next: ['in_progress', 'internal_review', 'closed'],
  },
  closed,
]

/** Alerts go up the lines of defence, and some end in a report to the authority. */
export const alertStatuses: StatusInput[] = [
  newCase,
  {
    key: 'in_progress',
    name: 'In Progress',
    color: 'blue',
    kind: 'active',
    next: ['second_line', 'client_input', 'escalated', 'closed'],
  },
  {
    key: 'second_line',
    name: 'Second Line',
    color: 'blue',
    kind: 'active',
    next: ['in_progress', 'report_drafting', 'escalated', 'closed'],
  },
  clientInput,
  {
    key: 'escalated',
    name: 'Escalated',
    color: 'orange',
    kind: 'active',
    next: ['in_progress', 'second_line', 'report_drafting', 'closed'],
    reasonCodes: {
      multiple: true,
      required: false,
      options: codes({
        possible_sanctions: 'Possible sanctions breach',
        senior_official: 'Senior official involved',
        large_amount: 'Large amount',
        outside_mandate: 'Outside my mandate',
      }),
    },
  },
  {
    key: 'report_drafting',
    name: 'Report Drafting',
    color: 'amber',
    kind: 'active',
    next: ['second_line', 'escalated', 'closed'],
  },
  closed,
]
