import type { Plot } from './story'

export interface TakeoverPlot extends Plot {
  channel: 'app' | 'web' | 'phone' | 'chat' | 'open_banking'
  signals: string[]
  /** Payments since the suspicious sign-in. */
  payments: readonly [number, number]
  failedPhone?: Record<string, string>
}

export const takeoverPlots: TakeoverPlot[] = [
  {
    weight: 10,
    topic: 'new device and new payee within minutes',
    risk: [56, 90],
    tags: ['new-device'],
    channel: 'app',
    signals: ['new_device', 'new_payee', 'password_reset'],
    payments: [2, 6],
    remarks: [
      'Password reset 04:12, new phone 04:15, new payee 04:19. Payment held by the engine, second one went through.',
      'Called on the number on file: {given} was asleep and has reset nothing. Sessions ended while on the phone.',
      'Recall sent to the other bank, answer expected today. {@manager} informed.',
      'E-mail account was taken first, the reset mail was read there. Told the customer how to secure it.',
    ],
    request:
      'Please change the password of your e-mail account first, then confirm the payments listed as yours or not yours.',
    answer: ['List of payments, marked by the customer', 'Police report'],
    escalation: 'Second payment of this payee this week from another customer’s account. Same crew.',
    approve: {
      reason: 'customer_confirmed',
      text: 'Customer confirmed by telephone: new phone bought yesterday, payee is the seller. Held payment released.',
    },
    decline: {
      reason: 'takeover_confirmed',
      text: 'Customer confirmed that neither device nor payee is theirs. Sessions ended, credentials renewed, recall sent, payee’s bank warned.',
    },
    goodEnd: 0.4,
  },
  {
    weight: 8,
    topic: 'SIM changed shortly before a transfer',
    risk: [64, 94],
    tags: ['sim-swap'],
    channel: 'app',
    signals: ['sim_swap', 'new_device', 'new_payee'],
    payments: [1, 4],
    failedPhone: { 'SIM not changed in the last seven days': 'SIM changed 41 minutes before the sign-in' },
    remarks: [
      'Operator’s signal: SIM changed at 18:02, sign-in 18:43 from a phone we have never seen.',
      'Cannot call back on that number. Tried the landline on file, the partner answered: {given} has had no network since six.',
      'Operator confirms a replacement in a shop in another town with a forged authority.',
    ],
    request: 'Please come back to us from another number; we have ended all sessions until you do.',
    answer: ['Letter of the operator', 'Police report'],
    escalation: 'Amount above my limit and the payee is in the same group as on Monday.',
    approve: {
      reason: 'customer_confirmed',
      text: 'Customer changed the operator and took the number along; contract seen, identity repeated with selfie.',
    },
    decline: {
      reason: 'takeover_confirmed',
      text: 'SIM replaced by somebody else with a forged authority, confirmed by the operator. Account secured, payments held or recalled, number removed as a second factor.',
    },
    goodEnd: 0.25,
  },
  {
    weight: 8,
    topic: 'sign-ins from two countries in an hour',
    risk: [32, 66],
    tags: ['travel'],
    channel: 'web',
    signals: ['impossible_travel', 'vpn'],
    payments: [1, 3],
    remarks: [
      'One from home, one 2,300 km away 25 minutes later. The second is an exit of a VPN provider.',
      'Same browser fingerprint in both. Looks like the customer switched the VPN on.',
      'Customer confirms, uses it for watching football.',
    ],
    request: 'You signed in from two places at nearly the same time. Was that you, and do you use a VPN?',
    answer: ['Answer of the customer'],
    escalation: 'Fingerprint is the same, but on it run eleven other customers.',
    approve: {
      reason: 'known_device',
      text: 'Same device with and without VPN; customer confirmed by call back. Nothing was paid out meanwhile.',
    },
    decline: {
      reason: 'takeover_confirmed',
      text: 'Session cookie was stolen by a browser extension: second place used it without signing in. Sessions ended, extension named to the customer.',
    },
    goodEnd: 0.85,
  },
  {
    weight: 7,
    topic: 'remote access during a payment',
    risk: [58, 92],
    tags: ['social-engineering', 'vulnerable-customer'],
    channel: 'phone',
    signals: ['remote_access', 'new_payee'],
    payments: [2, 5],
    remarks: [
      'Remote access tool ran while three payments were made. Customer believes to have spoken to our security desk.',
      '{given} is very shaken. Second call agreed for tomorrow with the daughter present.',
      'Payments were authorised by the customer, but under deception. Refund goes to the committee.',
    ],
    request: 'Please remove the program you were asked to install, and write down from memory what the caller said.',
    answer: ['Account of the call', 'Police report'],
    escalation: 'Caller knew balance and last three payments. We have to look for a leak.',
    approve: {
      reason: 'customer_confirmed',
      text: 'The nephew helped with the computer, payments are the builder’s invoices. Confirmed with both by call back.',
    },
    decline: {
      reason: 'takeover_confirmed',
      text: 'Customer was deceived by a false security desk with remote access. Payments recalled, two of three returned, refund of the third proposed.',
    },
    goodEnd: 0.2,
  },
  {
    weight: 5,
    topic: 'account perhaps lent or sold',
    risk: [48, 80],
    tags: ['mule'],
    channel: 'web',
    signals: ['new_device', 'vpn'],
    payments: [3, 8],
    remarks: [
      'Device, language and hours changed for good on one day. Not a theft: nobody complains.',
      'Customer is a student, account was advertised in a group for “renting”.',
      'Selfie asked for at sign-in, declined three times.',
    ],
    request: 'Please take the selfie step at your next sign-in. Until then payments out are held.',
    answer: ['Selfie video'],
    escalation: 'Five accounts with the same change in the same night.',
    approve: {
      reason: 'expected_travel',
      text: 'Exchange semester abroad with a borrowed laptop; selfie agrees, university letter seen.',
    },
    decline: {
      reason: 'account_sold',
      text: 'Account was let to others for a fee, admitted in the chat. Relationship ended, entry in the list of mule accounts, report filed apart.',
    },
    goodEnd: 0.3,
  },
]
