import type { PaymentPattern } from './payments'
import type { Plot } from './story'

export interface MonitoringPlot extends Plot {
  rule: string
  pattern: PaymentPattern
  count: readonly [number, number]
  spreadHours: number
  alertKind: string
}

export const monitoringPlots: MonitoringPlot[] = [
  {
    weight: 10,
    topic: 'money in and out to crypto within hours',
    risk: [50, 84],
    tags: ['crypto'],
    rule: 'TM-131 crypto after incoming transfer',
    pattern: 'crypto',
    count: [8, 18],
    spreadHours: 9,
    alertKind: 'Crypto Outflow',
    remarks: [
      'In from private persons in four countries, out to the same exchange within hours. {job} with this volume?',
      'Senders write “investment” and “course fee”. Smells of an investment fraud with our customer in the middle.',
      'Called: {given} says a friend from a chat asked for help. Probably a victim as well. {@manager}, we should warn the senders’ banks.',
    ],
    request:
      'Several people paid money into your account. Please tell us what for, and send what was agreed with them.',
    answer: ['Chat history', 'Statement of the crypto exchange'],
    escalation: 'At least three senders have reported fraud at their banks today.',
    approve: {
      reason: 'explained',
      text: 'Customer sells used camera gear to collectors and saves in crypto. Sale records for each payment received, volumes fit.',
    },
    decline: {
      reason: 'report_filed',
      text: 'Account used to pass on money of fraud victims to an exchange: {amount} in nine days, four recall requests of other banks. Reported, remaining balance held.',
    },
    goodEnd: 0.4,
  },
  {
    weight: 9,
    topic: 'many small payments from strangers',
    risk: [40, 72],
    tags: ['many-senders'],
    rule: 'TM-096 many senders, one account',
    pattern: 'many_senders',
    count: [10, 22],
    spreadHours: 14,
    alertKind: 'Many Senders',
    remarks: [
      '17 senders in a week, round amounts, one transfer out each Friday.',
      'Purposes read like tickets for a club trip. Page of the club names {given} as treasurer.',
      'Suggested a club account. Friendly call.',
    ],
    request: 'You receive payments of many people. Please tell us what you collect them for.',
    answer: ['Statutes of the club', 'List of participants'],
    escalation: 'Senders believe that they rent a holiday flat. The advertisement has stolen pictures.',
    approve: {
      reason: 'explained',
      text: 'Treasurer of a sports club collecting for a trip; list of participants fits senders and amounts. Advised to open a club account.',
    },
    decline: {
      reason: 'report_filed',
      text: 'Rent deposits for a flat that does not exist: 14 senders, {amount}, money moved abroad every Friday. Reported, recall requests answered.',
    },
    goodEnd: 0.65,
  },
  {
    weight: 8,
    topic: 'cash deposits below the threshold',
    risk: [44, 78],
    tags: ['cash', 'structuring'],
    rule: 'TM-087 cash below threshold',
    pattern: 'structured_cash',
    count: [6, 12],
    spreadHours: 30,
    alertKind: 'Structuring',
    remarks: [
      'Six deposits between 8,700 and 9,950 in eight days, three machines.',
      'Declared income as {job} would need years for this.',
      'Says: sold a car and two boats. Contracts asked for.',
    ],
    request:
      'Please tell us where the cash comes from that you paid in on the days listed, and send contracts or receipts.',
    answer: ['Contract of sale, car', 'Contract of sale, boat'],
    escalation: 'The buyer in both contracts does not exist at that address.',
    approve: {
      reason: 'explained',
      text: 'Contracts for a car and a boat with registrations transferred on those days; buyer confirmed on the telephone.',
    },
    decline: {
      reason: 'report_filed',
      text: 'Cash of {amount} in parts below the threshold, contracts of sale with an invented buyer. Reported to the financial intelligence unit; account kept open at its request.',
    },
    goodEnd: 0.5,
  },
  {
    weight: 8,
    topic: 'gambling far above income',
    risk: [28, 58],
    tags: ['gambling', 'vulnerable-customer'],
    rule: 'TM-160 gambling share of outgoing',
    pattern: 'gambling',
    count: [14, 28],
    spreadHours: 5,
    alertKind: 'Gambling',
    remarks: [
      'Salary in, nine tenths to two casinos within three days. Not laundering, a person in trouble.',
      'Handled by the note for vulnerable customers: call, offer the gambling block, no lecture.',
      '{given} was glad of the call and switched the block on.',
    ],
    request:
      'We would like to talk with you about your account. Please choose a time for a call; nothing bad will come of it.',
    answer: ['Note of the call'],
    escalation: 'Money from the employer’s petty cash seems to be among it; the purposes say “float”.',
    approve: {
      reason: 'explained',
      text: 'Own salary, no third-party funds. Customer called, gambling block on, limits lowered at own wish. No report.',
    },
    decline: {
      reason: 'report_filed',
      text: 'Funds come from the account of an elderly relative who knows nothing of it. Reported as possible embezzlement, relative’s bank told.',
    },
    goodEnd: 0.85,
  },
  {
    weight: 7,
    topic: 'transfers to a high-risk country',
    risk: [46, 80],
    tags: ['country-risk'],
    rule: 'TM-203 corridor risk',
    pattern: 'risky_country',
    count: [5, 11],
    spreadHours: 70,
    alertKind: 'Country Risk',
    remarks: [
      'Monthly since March, always the same recipient, same family name.',
      'Amount doubled in the last two months. Held the newest one until we know.',
      'Hospital bills for the mother, translated by the customer’s daughter. Amounts agree to the cent.',
    ],
    request: 'Please tell us who receives the payments and what for. A bill or letter helps, in any language.',
    answer: ['Hospital bill', 'Proof of kinship'],
    escalation: 'Recipient’s name is on the list of a person believed to collect for an armed group.',
    approve: {
      reason: 'explained',
      text: 'Support of parents, hospital bills and proof of kinship seen. Held payment released, corridor noted on the file.',
    },
    decline: {
      reason: 'report_filed',
      text: 'Recipient changes each month, all at one address of a money changer, and the customer does not know their names. {amount} reported as possible hawala.',
    },
    goodEnd: 0.72,
  },
  {
    weight: 6,
    topic: 'large payment on a dormant account',
    risk: [54, 90],
    tags: ['dormant'],
    rule: 'TM-044 dormant account, sudden credit',
    pattern: 'dormant_wakes',
    count: [3, 7],
    spreadHours: 26,
    alertKind: 'Dormant Account',
    remarks: [
      'Nothing for fourteen months, then this. Sender is a notary’s trust account abroad, says the purpose.',
      'Chamber of notaries confirms the notary, not yet the account.',
      'Inheritance of an aunt, certificate is on its way. Outgoing payment to a builder held.',
    ],
    request: 'A large amount has come in. Please send the document it rests on: a will, contract or decision.',
    answer: ['Certificate of inheritance', 'Letter of the notary'],
    escalation: 'The notary has never heard of it. The account was opened with a stolen letterhead.',
    approve: {
      reason: 'explained',
      text: 'Inheritance proven by certificate and by the notary’s letter, account of the notary confirmed by the chamber. Payment released.',
    },
    decline: {
      reason: 'report_filed',
      text: 'Proceeds of an invoice redirected by a forged letter: the payer asked for {amount} back two days later. Balance held for return, customer recruited as a money mule.',
    },
    goodEnd: 0.6,
  },
]
