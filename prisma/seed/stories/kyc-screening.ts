import type { KycPlot } from './kyc'

/** Cases where the person is who they say, and the question is whether we want the risk. */
export const screeningPlots: KycPlot[] = [
  {
    weight: 12,
    topic: 'possible watchlist match',
    risk: [45, 92],
    tags: ['watchlist'],
    report: { kind: 'sanctions', matches: [1, 3], score: [61, 94] },
    alert: {
      category: 'Screening',
      kind: 'Sanctions Hit',
      summary: 'A name on a sanctions list resembles the applicant’s.',
    },
    remarks: [
      'Listed person is at least twelve years older and of another nationality. Name is as common as it gets.',
      'Place of birth on the list is a town I cannot find; the list gives only a year. Asking for the place of birth.',
      'No payments before this is settled, the account stays in preparation.',
      '{@approver}, my view is a false positive. List entry has a father’s name, ours has a different one.',
    ],
    request:
      'To finish opening your account we need your place of birth and your second given name, as in your passport.',
    answer: ['Birth certificate, extract'],
    escalation: 'Name, year and city agree with the list entry. I do not want to be the only one to say no match.',
    approve: {
      reason: 'false_positive',
      text: 'Date and place of birth and the father’s name differ from the list entry. False positive, entry added to the good list.',
    },
    decline: {
      reason: 'sanctions',
      text: 'Name, date and place of birth agree with the entry on the list, and so does the passport number given there. No relationship may be opened; the authority has been told.',
    },
    goodEnd: 0.8,
  },
  {
    weight: 10,
    topic: 'politically exposed person',
    risk: [48, 79],
    tags: ['pep', 'edd'],
    report: { kind: 'pep', matches: [1, 2], score: [70, 97] },
    alert: {
      category: 'Screening',
      kind: 'PEP Match',
      summary: 'An office holder with this name and year of birth is known.',
    },
    remarks: [
      'It is indeed the office holder: the portrait on the page of the assembly is the same face. Enhanced due diligence from here.',
      'Salary statement covers the expected volume twice over. No business interests found beside a flat that is let.',
      'Needs the yes of a senior manager before it opens, {@manager}.',
    ],
    request:
      'Because of the public office you hold, the law asks us for proof of the origin of your funds. A salary statement will do.',
    answer: ['Salary statement', 'Declaration of interests'],
    escalation: 'Office is higher than the form says: member of the cabinet until last year.',
    approve: {
      reason: 'mitigated',
      text: 'Office confirmed, source of funds proven by salary statements of six months. Enhanced monitoring and yearly review set.',
    },
    decline: {
      reason: 'outside_appetite',
      text: 'The source of funds could not be established: the declared income covers a tenth of the expected volume, and the gifts named as the rest are not documented.',
    },
    goodEnd: 0.8,
  },
  {
    weight: 8,
    topic: 'address not proven',
    risk: [15, 44],
    tags: ['address'],
    address: { 'Name agrees': 'Bill is in another name' },
    remarks: [
      'Bill is in the flatmate’s name. Rental contract would settle it.',
      'The street exists, the number does not: it ends at 98. Typing error or a letter box?',
      'Registration certificate came in, good.',
    ],
    request:
      'The bill you sent is in another name. Please send a rental contract or a registration certificate that names you.',
    answer: ['Rental contract', 'Registration certificate'],
    escalation: 'Eleven customers of this month claim the same flat in {city}.',
    approve: {
      reason: 'all_checks_passed',
      text: 'Registration certificate received, address in {city} proven, not older than three months.',
    },
    decline: {
      reason: 'identity_not_proven',
      text: 'The address turned out to be a mail forwarding office, and no other was named although we asked for it on two occasions.',
    },
    goodEnd: 0.88,
  },
  {
    weight: 8,
    topic: 'device shared with other customers',
    risk: [44, 82],
    tags: ['shared-device'],
    otherCustomers: [3, 14],
    alert: {
      category: 'Identity',
      kind: 'Shared Device',
      summary: 'The device opened several accounts in the last days.',
    },
    remarks: [
      'Four accounts from one phone in two days. Could be a family or a shop; the family names differ.',
      'All four were referred by the same code. Network is a mobile operator, so the address says nothing.',
      'Called: {given} works in a phone shop and helps customers. Plausible, but it must not happen from that device.',
    ],
    request: 'Please sign in once from your own phone, and tell us who helped you to open the account.',
    answer: ['Statement of the customer'],
    escalation: 'Looks like accounts being opened for others to use. The fraud team should see all of them together.',
    approve: {
      reason: 'approved_with_limits',
      text: 'Customer signed in from an own device and knew the data by heart. Opened with a limit of 1,000 a month for 90 days.',
    },
    decline: {
      reason: 'identity_not_proven',
      text: 'On the telephone the applicant knew neither the address nor the date of birth on the form, and a second voice prompted. Account opened for somebody else.',
    },
    goodEnd: 0.5,
  },
  {
    weight: 6,
    topic: 'adverse media',
    risk: [50, 84],
    tags: ['adverse-media'],
    report: { kind: 'adverse_media', matches: [1, 4], score: [58, 90] },
    alert: {
      category: 'Screening',
      kind: 'Adverse Media',
      summary: 'Newspaper articles name somebody who may be the applicant.',
    },
    remarks: [
      'Article is about somebody with the same name from another region, ten years older by the photograph.',
      'Second article does fit: same profession, same town. The proceedings were discontinued, says the last paragraph.',
      'Court register shows nothing open.',
    ],
    request:
      'Please send an extract of the criminal record, not older than three months. It will be used for this purpose only.',
    answer: ['Extract of criminal record'],
    escalation:
      'Conviction for fraud three years ago, confirmed by two papers. Whether that is in our appetite is not mine to say.',
    approve: {
      reason: 'false_positive',
      text: 'Articles concern another person or proceedings that were discontinued; clean extract of the criminal record received.',
    },
    decline: {
      reason: 'adverse_media',
      text: 'Convicted of fraud as a manager two years ago, confirmed by the extract and by two newspapers. Outside what we accept for this product.',
    },
    goodEnd: 0.6,
  },
  {
    weight: 7,
    topic: 'expected volume out of proportion',
    risk: [42, 74],
    tags: ['source-of-funds', 'edd'],
    volume: [18_000, 140_000],
    remarks: [
      '{given} writes {job} and expects more in a month than that earns in a year. Sale of a house, says the form.',
      'The deed is dated next week. Fine as far as it goes, we wait for the entry in the land register.',
      'Notary’s account number agrees with the chamber’s list.',
    ],
    request: 'Please tell us where the expected payments come from, and send a contract or deed that shows it.',
    answer: ['Deed of sale', 'Bank statement, three months'],
    escalation: 'Deed is between two companies, the customer appears nowhere in it.',
    approve: {
      reason: 'mitigated',
      text: 'Sale of a property, deed and land register seen, payment comes from the notary’s account. Single payment, then ordinary use.',
    },
    decline: {
      reason: 'outside_appetite',
      text: 'Origin of the money not explained: three different versions in three calls, and the contract sent does not name the customer anywhere.',
    },
    goodEnd: 0.7,
  },
]
