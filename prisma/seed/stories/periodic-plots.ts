import type { Plot } from './story'

export interface PeriodicPlot extends Plot {
  previousTier: 'High' | 'Medium' | 'Low'
  changes: string
  structure: 'direct' | 'one_holding' | 'layered' | 'trust_or_foundation' | 'listed'
  failedCheck?: string
}

export const periodicPlots: PeriodicPlot[] = [
  {
    weight: 10,
    topic: 'review, low risk',
    risk: [8, 36],
    previousTier: 'Low',
    changes: 'None. Same owners, same seat, turnover up by a tenth.',
    structure: 'direct',
    remarks: ['Register, owners and screening unchanged. Turnover fits {activity}.', 'Extract drawn today, filed.'],
    request:
      'It is time for the regular update of your data. Please look through the form and correct what has changed.',
    answer: ['Form on company data'],
    escalation: 'Company has a new activity code that needs a licence.',
    approve: {
      reason: 'no_material_change',
      text: 'Register, owners, activity and account use as at the last review. Next review in 24 months.',
    },
    decline: {
      reason: 'no_answer',
      text: 'No answer to three letters and two calls, account without movement for a year, company’s letter box removed. Ended with two months’ notice.',
    },
    goodEnd: 0.96,
  },
  {
    weight: 8,
    topic: 'review, new shareholder',
    risk: [38, 64],
    tags: ['ownership'],
    previousTier: 'Low',
    changes: 'A new shareholder with 30 % since spring, entered in the register.',
    structure: 'one_holding',
    failedCheck: 'Shareholders differ from our records',
    remarks: [
      'New shareholder is an investor’s vehicle, three owners behind it, one above 25 %: {owner}.',
      'Verification link sent to the new owner.',
      'Screening of the new owner clear.',
    ],
    request:
      'The register shows a new shareholder. Please send the chart of owners and let {owner} take the identity check.',
    answer: ['Ownership chart', 'Contract of sale of shares'],
    escalation: 'The investor’s money comes from a country on the list of high-risk third countries.',
    approve: {
      reason: 'risk_raised',
      text: 'New owner identified and screened, purchase price explained. Tier raised from low to medium, next review in 12 months.',
    },
    decline: {
      reason: 'owners_not_established',
      text: 'The person behind the new shareholder was not named within sixty days in spite of three requests. Relationship ended with notice as the law demands.',
    },
    goodEnd: 0.84,
  },
  {
    weight: 7,
    topic: 'review, account use outgrew the profile',
    risk: [45, 76],
    tags: ['activity'],
    previousTier: 'Medium',
    changes: 'Turnover on the account is three times what was declared; two new markets.',
    structure: 'direct',
    remarks: [
      'Declared 40,000 a month, real 131,000. Growth is steady, not sudden.',
      'Two new markets, both in the EU, through a platform.',
      'Asked for the accounts; auditor’s opinion without reservation.',
    ],
    request:
      'Your account is used more than we agreed. Please tell us about your growth and send your last annual accounts.',
    answer: ['Annual accounts', 'Contract with the platform'],
    escalation: 'Half of the growth is one customer who pays from a personal account.',
    approve: {
      reason: 'no_material_change',
      text: 'Growth is explained by accounts and the platform contract; expected volume updated. Tier stays medium.',
    },
    decline: {
      reason: 'offboarded',
      text: 'Account is used for a business never declared, money collected for others without a licence. Ended after consultation with the legal department.',
    },
    goodEnd: 0.85,
  },
  {
    weight: 6,
    topic: 'review, high risk',
    risk: [70, 93],
    tags: ['edd', 'high-risk'],
    previousTier: 'High',
    changes: 'Licence renewed; new money laundering officer; two of five branches closed.',
    structure: 'layered',
    remarks: [
      'Six-monthly review of a regulated client. Licence renewed in March, supervisor’s register checked.',
      'Audit report names two findings, both closed by May.',
      'Sample of 25 payments looked at, 24 with complete information on the payer.',
      'Visit on site proposed for the next round, {@manager}.',
    ],
    request:
      'Please send the newest audit report on prevention of money laundering, and the certificate of your new officer.',
    answer: ['Audit report', 'Certificate of training', 'Licence'],
    escalation: 'Supervisor has published a warning about a group company this week.',
    approve: {
      reason: 'no_material_change',
      text: 'Licence, procedures and audit in order; sample of payments without serious finding. High tier and six-month interval stay.',
    },
    decline: {
      reason: 'offboarded',
      text: 'Repeated findings in the audit were not mended, payers unknown in a fifth of the sample. Risk committee decided to end the relationship.',
    },
    goodEnd: 0.78,
  },
  {
    weight: 5,
    topic: 'review, documents expired',
    risk: [22, 46],
    tags: ['documents'],
    previousTier: 'Medium',
    changes: 'Passport of a director expired; register extract older than a year.',
    structure: 'direct',
    failedCheck: 'Identity document of a director has expired',
    remarks: ['Passport of {owner} expired in summer. Rest in order.', 'New one came in by the portal, chip read.'],
    request: 'The identity document of {owner} has expired. Please send the new one.',
    answer: ['Passport, data page', 'Register extract'],
    escalation: 'Director has left the company a year ago, nobody told us, and still signs.',
    approve: {
      reason: 'no_material_change',
      text: 'New document received and checked, extract drawn. No other change; next review in 12 months.',
    },
    decline: {
      reason: 'no_answer',
      text: 'Documents not renewed within the last date of the second reminder, account blocked since then without any complaint. Closed.',
    },
    goodEnd: 0.92,
  },
]
