export const assignmentMethods = ['round_robin', 'least_loaded', 'case_creator', 'inquiry_creator'] as const
export type AssignmentMethod = (typeof assignmentMethods)[number]

export const methodNames: Record<AssignmentMethod, { label: string; help: string }> = {
  round_robin: { label: 'Round robin', help: 'Each in turn: whoever was given one longest ago is next.' },
  least_loaded: {
    label: 'Least loaded',
    help: 'Whoever carries least for their capacity; of equals, longest without a new one.',
  },
  case_creator: { label: 'Case creator', help: 'The person who created the case, or for whom it was created.' },
  inquiry_creator: { label: 'Inquiry creator', help: 'The person who created the attached inquiry.' },
}

export const sourceKinds = ['template', 'queue'] as const
export type SourceKind = (typeof sourceKinds)[number]

export const assignmentSorts = ['deadline', 'age'] as const
export type AssignmentSort = (typeof assignmentSorts)[number]
