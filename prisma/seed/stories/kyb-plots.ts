import type { AlertFacts } from '../objects/alert'
import type { Plot } from './story'

export interface KybPlot extends Plot {
  structure: 'direct' | 'one_holding' | 'layered' | 'trust_or_foundation'
  report?: {
    kind: 'sanctions' | 'pep' | 'adverse_media' | 'warning'
    matches: readonly [number, number]
    on: 'company' | 'owner'
  }
  alert?: Pick<AlertFacts, 'category' | 'kind' | 'summary'>
  failedCheck?: string
}

export const kybPlots: KybPlot[] = [
  {
    weight: 12,
    topic: 'owners behind a holding company',
    risk: [42, 72],
    tags: ['ownership'],
    structure: 'one_holding',
    failedCheck: 'The register names another company as sole shareholder',
    remarks: [
      'Register shows one shareholder, a holding in another country. Questionnaire names {owner} directly. Asked for the chart.',
      'Chart received, signed by the accountant. Percentages multiply out to what the questionnaire says.',
      'Extract of the holding is eleven weeks old, we need a newer one.',
    ],
    request:
      'Please send a chart of owners up to the natural persons, and the register extract of the holding company.',
    answer: ['Ownership chart', 'Register extract of the holding'],
    escalation:
      'The holding was founded three weeks before the application and its own owner is a bearer-share company.',
    approve: {
      reason: 'all_checks_passed',
      text: 'Chain of owners drawn up to natural persons and proven by extracts; all with 25 % or more identified and screened.',
    },
    decline: {
      reason: 'identity_not_proven',
      text: 'The owner of the holding could not be established. The company named a director as fictitious owner and gave no reason why no one else qualifies.',
    },
    goodEnd: 0.8,
  },
  {
    weight: 10,
    topic: 'beneficial owner not verified',
    risk: [30, 62],
    tags: ['ownership'],
    structure: 'direct',
    failedCheck: 'One owner has not taken the identity check',
    remarks: [
      'All but {owner} are done. The link was opened four times, never finished.',
      'Sent the link again, this time to the private address.',
      '{owner} is at sea until the end of the month, says the office. Plausible for this trade.',
    ],
    request: '{owner} holds more than 25 % and has to prove who they are. The personal link is valid for 14 days.',
    answer: ['Passport, data page'],
    escalation: 'The picture of the owner’s passport was sent by the applicant, from the applicant’s phone.',
    approve: {
      reason: 'all_checks_passed',
      text: 'Last owner verified, register agrees with the questionnaire, no screening hits.',
    },
    decline: {
      reason: 'no_answer',
      text: 'One owner with more than a quarter of the shares was never verified in spite of three reminders within thirty days; application closed.',
    },
    goodEnd: 0.82,
  },
  {
    weight: 8,
    topic: 'activity does not fit the website',
    risk: [48, 80],
    tags: ['activity'],
    structure: 'direct',
    alert: {
      category: 'Company',
      kind: 'Activity Mismatch',
      summary: 'The website sells something else than the declared activity.',
    },
    remarks: [
      'Declared: {activity}. The website is a template with three products, all of them out of stock.',
      'Domain registered 19 days ago, telephone goes to a call service.',
      'Director explained on the telephone: sells through marketplaces only. Links received, 4,000 ratings since last year, fits.',
    ],
    request: 'Please describe how you sell, and send three invoices to customers and two from suppliers.',
    answer: ['Customer invoices', 'Supplier invoices', 'Lease of the warehouse'],
    escalation: 'The invoices are numbered 1 to 5 and made on one day. I think this is a front for something else.',
    approve: {
      reason: 'mitigated',
      text: 'Business model understood: sells through marketplaces. Invoices and supplier contract fit the declared activity and volume.',
    },
    decline: {
      reason: 'outside_appetite',
      text: 'Activity could not be established: no stock, no staff, invoices of one day with the same hand, and the only payments announced are for an unrelated company.',
    },
    goodEnd: 0.55,
  },
  {
    weight: 8,
    topic: 'trust in the ownership chain',
    risk: [55, 86],
    tags: ['trust', 'edd'],
    structure: 'trust_or_foundation',
    alert: {
      category: 'Company',
      kind: 'Opaque Structure',
      summary: 'The chain of owners ends in a trust or foundation.',
    },
    remarks: [
      'Foundation with {owner} as founder. Beneficiaries by letter of wishes, which we have not seen.',
      'Letter of wishes shown in a video call, no copy allowed. Note with names on file.',
      'Tax adviser confirms purpose: succession in the family, four children. Older than the business, so not made for us.',
    ],
    request: 'Please name settlor, trustees, protector and beneficiaries, and send the deed or statutes.',
    answer: ['Statutes of the foundation', 'Letter of the tax adviser'],
    escalation: 'Trustee is a company that is trustee of 140 others at one address.',
    approve: {
      reason: 'mitigated',
      text: 'Everybody behind the foundation named, identified and screened. Purpose is succession in the family; enhanced monitoring, review in six months.',
    },
    decline: {
      reason: 'identity_not_proven',
      text: 'The trustee declined to name the beneficiaries, with reference to a confidentiality clause. Without them the beneficial owner is not established.',
    },
    goodEnd: 0.6,
  },
  {
    weight: 9,
    topic: 'director on a watchlist',
    risk: [58, 94],
    tags: ['watchlist', 'edd'],
    structure: 'direct',
    report: { kind: 'sanctions', matches: [1, 2], on: 'owner' },
    alert: {
      category: 'Screening',
      kind: 'Sanctions Hit',
      summary: 'A director’s name resembles an entry on a sanctions list.',
    },
    remarks: [
      '{owner} against the list: same year of birth, other place. The list gives a passport number; ours differs, but there may be two.',
      'Asked for all nationalities. Applicant was annoyed, but answered.',
      'Entry has a known alias that has nothing to do with our person. {@approver}, I propose false positive.',
    ],
    request: 'Please tell us the place of birth and all nationalities of {owner}.',
    answer: ['Declaration of nationalities', 'Birth certificate, extract'],
    escalation: 'Too many details agree for a chance: year, city, and a former company that is on the list too.',
    approve: {
      reason: 'false_positive',
      text: 'Place of birth, nationality and passport differ from the list entry, alias does not fit. Match marked as false positive and kept on the good list.',
    },
    decline: {
      reason: 'sanctions',
      text: 'The director is the listed person: date and place of birth agree, as does a company controlled earlier. No account may be opened, reported on the same day.',
    },
    goodEnd: 0.7,
  },
  {
    weight: 9,
    topic: 'register extract out of date',
    risk: [14, 38],
    tags: ['register'],
    structure: 'direct',
    failedCheck: 'Register shows another address since last month',
    remarks: [
      'Company moved to {city} last month, articles still say the old seat. Entry is pending.',
      'New extract came in this morning.',
    ],
    request: 'Please send a register extract not older than 30 days.',
    answer: ['Register extract'],
    escalation: 'Company is in the process of being struck off, according to the gazette.',
    approve: {
      reason: 'all_checks_passed',
      text: 'New extract received, seat in {city} agrees, signing rights unchanged.',
    },
    decline: {
      reason: 'no_answer',
      text: 'The register shows the company as dissolved since last month, and nobody answered our letters for twenty days.',
    },
    goodEnd: 0.93,
  },
  {
    weight: 7,
    topic: 'regulated activity, licence to be checked',
    risk: [60, 89],
    tags: ['licence', 'edd'],
    structure: 'one_holding',
    alert: {
      category: 'Company',
      kind: 'Licence Required',
      summary: 'The declared activity needs a licence in the country of the seat.',
    },
    remarks: [
      'Needs a licence for {activity}. Number given is in the supervisor’s register, for a company of similar name.',
      'Supervisor answered: licence was transferred in spring, entry to be corrected.',
      'Own money laundering officer and procedures, 41 pages, better than most.',
    ],
    request: 'Please send your licence, the name of your money laundering officer and your procedures.',
    answer: ['Licence', 'Anti-money laundering procedures', 'Audit report'],
    escalation: 'The licence belongs to a former sister company. They work without one, or in somebody else’s name.',
    approve: {
      reason: 'approved_with_limits',
      text: 'Licence confirmed by the supervisor in writing. Approved for own funds only, not for money of their customers; review in six months.',
    },
    decline: {
      reason: 'outside_appetite',
      text: 'No licence of their own for an activity that needs one. Told them that they may apply again with the supervisor’s decision in hand.',
    },
    goodEnd: 0.58,
  },
  {
    weight: 6,
    topic: 'newspaper reports about an owner',
    risk: [52, 83],
    tags: ['adverse-media'],
    structure: 'layered',
    report: { kind: 'adverse_media', matches: [1, 4], on: 'owner' },
    alert: {
      category: 'Screening',
      kind: 'Adverse Media',
      summary: 'Newspaper articles name an owner in connection with proceedings.',
    },
    remarks: [
      'Two articles, one case. {owner} was a witness in the first and is not named in the second at all.',
      'Court’s press office: acquitted, not appealed.',
      'Asked the applicant openly; got the judgment within the hour.',
    ],
    request:
      'Articles mention proceedings in which {owner} is named. Please tell us how they ended, and send the decision if you have it.',
    answer: ['Court decision', 'Letter of the lawyer'],
    escalation: 'Fresh article of this week: house searched, according to two papers.',
    approve: {
      reason: 'mitigated',
      text: 'Proceedings ended with an acquittal that is final; judgment on file. Media monitoring switched on.',
    },
    decline: {
      reason: 'adverse_media',
      text: 'Indicted for tax fraud over several years in the very trade the account is meant for. Decision may be looked at again after the judgment.',
    },
    goodEnd: 0.6,
  },
]
