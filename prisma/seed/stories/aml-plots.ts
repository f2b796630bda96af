import type { AlertFacts } from '../objects/alert'
import type { PaymentPattern } from './payments'
import type { Plot } from './story'

export interface AmlPlot extends Plot {
  rule: string
  report: {
    kind: 'sanctions' | 'pep' | 'adverse_media' | 'warning'
    matches: readonly [number, number]
    score: readonly [number, number]
  }
  alert: Pick<AlertFacts, 'category' | 'kind' | 'summary'>
  payments?: PaymentPattern
}

export const amlPlots: AmlPlot[] = [
  {
    weight: 11,
    topic: 'new sanctions list entry resembles the name',
    risk: [55, 95],
    tags: ['sanctions'],
    rule: 'Daily screening, sanctions',
    report: { kind: 'sanctions', matches: [1, 3], score: [68, 96] },
    alert: {
      category: 'Screening',
      kind: 'Sanctions Hit',
      summary: 'An entry added last night resembles the name of a business customer.',
    },
    remarks: [
      'Listed company has the same first word and is a shipping company elsewhere. Ours: {activity}.',
      'Register number on the list has another number of digits than ours can have.',
      'Outgoing payments held since the morning as a precaution, client has noticed. {@manager}, two calls so far.',
      'No common directors, no common address. Clear to me.',
    ],
    request: 'For a routine check please confirm the names of your shareholders and any trading names you use abroad.',
    answer: ['Shareholder list', 'Letter on trading names'],
    escalation: 'Same director and the same street as the listed company, under an older name. Freeze proposed.',
    approve: {
      reason: 'false_positive',
      text: 'Register number, legal form, seat and people differ from the list entry. False positive; payments released at noon.',
    },
    decline: {
      reason: 'true_match',
      text: 'The customer is owned to 60 % by the listed company, through a nominee who signed our own questionnaire. Funds frozen, authority told within the hour, relationship ended.',
    },
    goodEnd: 0.8,
  },
  {
    weight: 9,
    topic: 'owner has become an office holder',
    risk: [44, 72],
    tags: ['pep'],
    rule: 'Daily screening, PEP',
    report: { kind: 'pep', matches: [1, 2], score: [74, 98] },
    alert: { category: 'Screening', kind: 'PEP Match', summary: 'An owner of the company was elected or appointed.' },
    remarks: [
      '{owner} was elected in the autumn, the parliament’s page has the same portrait as our file.',
      'Company sells to the municipality since before the election: 4 % of turnover.',
      'Enhanced due diligence opened, source of wealth asked for.',
    ],
    request:
      'Because of a public office of {owner} we need to document the source of wealth. The attached form takes ten minutes.',
    answer: ['Form on source of wealth', 'Tax assessment'],
    escalation: 'Customer won two public tenders in the owner’s own department.',
    approve: {
      reason: 'known_and_accepted',
      text: 'Office confirmed, source of wealth documented, public contracts below 5 %. Risk tier raised, review every six months.',
    },
    decline: {
      reason: 'not_explained',
      text: 'Wealth of the owner is not explained by declared income of any year since 2011, and the company’s turnover tripled with contracts of the owner’s own office. Relationship to be ended with notice.',
    },
    goodEnd: 0.82,
  },
  {
    weight: 9,
    topic: 'newspaper reports on the company',
    risk: [48, 86],
    tags: ['adverse-media'],
    rule: 'Media monitoring',
    report: { kind: 'adverse_media', matches: [2, 5], score: [60, 93] },
    alert: { category: 'Screening', kind: 'Adverse Media', summary: 'Articles of the last week name the company.' },
    remarks: [
      'Five articles, one agency report. The company is named as a victim in four of them.',
      'Trade register of the insolvency court checked: nothing on {name}.',
      'Spoke with the relationship manager: client had told us in advance, note of 3rd is in the file.',
    ],
    request: 'We have seen the reports on your company. Please tell us your view, and what you have done since.',
    answer: ['Statement of the management', 'Audit report'],
    escalation: 'Prosecutor confirms an inquiry against the managing director.',
    approve: {
      reason: 'explained',
      text: 'The company is the injured party in the proceedings reported; statement and police report received. No change of tier.',
    },
    decline: {
      reason: 'relationship_ended',
      text: 'Managing director arrested for fraud in the company’s own business, accounts used for it. Relationship ended without notice after approval by the risk committee.',
    },
    goodEnd: 0.72,
  },
  {
    weight: 10,
    topic: 'payments through without business reason',
    risk: [52, 90],
    tags: ['pass-through'],
    rule: 'TM-114 in and out within 24 hours',
    report: { kind: 'warning', matches: [0, 1], score: [50, 80] },
    alert: {
      category: 'Financial',
      kind: 'Pass-through',
      summary: 'Nine tenths of what came in went out within a day.',
    },
    payments: 'pass_through',
    remarks: [
      'In from companies, out to private persons, same day, 1 to 2 % stays. {activity} does not work like that.',
      'Purposes are invoice numbers of three different formats.',
      'One of the payers is our customer too, file looked at: opened in the same week by the same adviser.',
      'Asked for invoices behind the five largest.',
    ],
    request:
      'Please send the invoices and contracts behind the five payments listed, and explain why they were passed on the same day.',
    answer: ['Invoices', 'Framework contract'],
    escalation: 'Looks like a payment agent without a licence, with at least four feeder companies.',
    approve: {
      reason: 'explained',
      text: 'Customer runs a marketplace for freelancers and pays out daily, contracts seen. Account moved to the product made for it.',
    },
    decline: {
      reason: 'report_filed',
      text: 'Pass-through of {amount} in six weeks, no invoices for any of it, recipients recruited through advertisements. Reported to the financial intelligence unit, account closed.',
    },
    goodEnd: 0.45,
  },
  {
    weight: 7,
    topic: 'trade with a high-risk country',
    risk: [50, 84],
    tags: ['trade', 'country-risk'],
    rule: 'TM-203 corridor risk',
    report: { kind: 'sanctions', matches: [0, 2], score: [52, 78] },
    alert: {
      category: 'Financial',
      kind: 'Country Risk',
      summary: 'Payments to a country that was not among the declared markets.',
    },
    payments: 'risky_country',
    remarks: [
      'New supplier since June. Goods fit {activity}, price is 30 % under the usual.',
      'Bill of lading names a port that does not handle such goods. Asked the freight forwarder.',
      'Forwarder confirms: transhipment, the port is right.',
    ],
    request: 'Please send contract, invoice and transport documents for the payments listed.',
    answer: ['Bill of lading', 'Commercial invoice', 'Certificate of origin'],
    escalation: 'Goods may be dual-use and the recipient’s address is that of a military institute.',
    approve: {
      reason: 'explained',
      text: 'Transport documents, invoice and customs number agree; goods are not controlled. Country added to the declared markets.',
    },
    decline: {
      reason: 'report_filed',
      text: 'The certificate of origin is forged, the chamber of commerce does not know it, and the vessel was elsewhere on that date. Payments of {amount} stopped and reported.',
    },
    goodEnd: 0.68,
  },
  {
    weight: 6,
    topic: 'cash deposits at several machines',
    risk: [46, 82],
    tags: ['cash'],
    rule: 'TM-087 cash below threshold',
    report: { kind: 'warning', matches: [0, 1], score: [45, 70] },
    alert: {
      category: 'Financial',
      kind: 'Structuring',
      summary: 'Several cash deposits just below the reporting threshold.',
    },
    payments: 'structured_cash',
    remarks: [
      'Deposits of 8,700 to 9,950, never above, at machines in two towns on one day.',
      'Till reports of the shops asked for. The client says market days.',
      'Market calendar of {city} fits four of seven days.',
    ],
    request: 'Please send the till reports for the days listed, and tell us why the deposits were divided.',
    answer: ['Till reports', 'Cash book'],
    escalation: 'Till reports are typed afterwards: the serial numbers run backwards.',
    approve: {
      reason: 'explained',
      text: 'Till reports and market calendar explain the deposits; customer will use the night safe from now on. No report.',
    },
    decline: {
      reason: 'report_filed',
      text: 'Deposits of {amount} were divided to stay under the threshold, with no turnover to match. Cash book invented after the fact. Reported, account under observation.',
    },
    goodEnd: 0.6,
  },
]
