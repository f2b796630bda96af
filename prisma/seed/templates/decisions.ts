import { codes, type DecisionInput } from './seed'

export const onboardingDecisions = (subject: 'person' | 'company'): DecisionInput[] => [
  {
    key: 'approve',
    name: 'Approve',
    status: 'closed',
    tone: 'approve',
    narrativeMinLength: 20,
    reasonCodes: codes({
      all_checks_passed: 'All checks passed',
      false_positive: 'Match was a false positive',
      mitigated: 'Risk mitigated by documents',
      approved_with_limits: 'Approved with limits',
    }),
    ...(subject === 'company' ? { fourEyes: { riskTiers: ['High'] } } : {}),
  },
  {
    key: 'decline',
    name: 'Decline',
    status: 'closed',
    tone: 'decline',
    narrativeMinLength: 60,
    reasonCodes: codes({
      identity_not_proven: subject === 'person' ? 'Identity not proven' : 'Owners not established',
      forged_document: 'Forged or altered document',
      sanctions: 'Sanctions match',
      adverse_media: 'Adverse media',
      outside_appetite: 'Outside risk appetite',
      no_answer: 'No answer from the customer',
    }),
    fourEyes: { riskTiers: ['High'] },
  },
]

export const alertDecisions: DecisionInput[] = [
  {
    key: 'approve',
    name: 'Approve',
    status: 'closed',
    tone: 'approve',
    narrativeMinLength: 40,
    reasonCodes: codes({
      false_positive: 'False positive',
      explained: 'Activity explained',
      known_and_accepted: 'Known and accepted',
    }),
    fourEyes: { amountField: 'amount_at_risk', amountAtLeast: 250_000 },
  },
  {
    key: 'decline',
    name: 'Decline',
    status: 'closed',
    tone: 'decline',
    narrativeMinLength: 80,
    reasonCodes: codes({
      report_filed: 'Suspicious activity reported',
      relationship_ended: 'Relationship ended',
      true_match: 'True match',
      not_explained: 'Not explained',
    }),
    fourEyes: { always: true },
  },
]

export const reviewDecisions: DecisionInput[] = [
  {
    key: 'approve',
    name: 'Approve',
    status: 'closed',
    tone: 'approve',
    narrativeMinLength: 40,
    reasonCodes: codes({
      no_material_change: 'No material change',
      risk_raised: 'Kept, risk tier raised',
      risk_lowered: 'Kept, risk tier lowered',
    }),
    fourEyes: { riskTiers: ['High'] },
  },
  {
    key: 'decline',
    name: 'Decline',
    status: 'closed',
    tone: 'decline',
    narrativeMinLength: 60,
    reasonCodes: codes({
      offboarded: 'Offboarded',
      owners_not_established: 'Owners not established',
      no_answer: 'No answer from the customer',
    }),
    fourEyes: { riskTiers: ['High', 'Medium'] },
  },
]

export const takeoverDecisions: DecisionInput[] = [
  {
    key: 'approve',
    name: 'Approve',
    status: 'closed',
    tone: 'approve',
    narrativeMinLength: 20,
    reasonCodes: codes({
      customer_confirmed: 'Customer confirmed',
      known_device: 'Known device',
      expected_travel: 'Expected travel',
    }),
  },
  {
    key: 'decline',
    name: 'Decline',
    status: 'closed',
    tone: 'decline',
    narrativeMinLength: 40,
    reasonCodes: codes({
      takeover_confirmed: 'Takeover confirmed',
      account_sold: 'Account lent or sold',
      not_reached: 'Customer not reached',
    }),
    fourEyes: { amountField: 'amount_at_risk', amountAtLeast: 10_000 },
  },
]
