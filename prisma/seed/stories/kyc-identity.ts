import type { KycPlot } from './kyc'

/** Cases where the document or the face is the question. */
export const identityPlots: KycPlot[] = [
  {
    weight: 12,
    topic: 'selfie not clearly live',
    risk: [34, 66],
    tags: ['selfie'],
    selfie: { 'Live person in front of the camera': 'Reflection of a screen edge in the left eye' },
    alert: {
      category: 'Identity',
      kind: 'Liveness doubtful',
      summary: 'The selfie scored below 60 in two of three takes.',
    },
    remarks: [
      'Looked at all three takes. The second is plainly live, {given} turns the head when asked. The reflection is a window.',
      'Compared with the portrait on the document, no doubt for me. Keeping the score on file.',
      'I am less sure about the third take, the lighting jumps. {@approver}, would you look before I close this?',
      'Second look done, I agree it is the same person.',
    ],
    request: 'Please record the short selfie video once more, near a window and without glasses.',
    answer: ['Selfie video'],
    escalation: 'The takes look like a video played from another phone. Needs somebody who has seen more of these.',
    approve: {
      reason: 'all_checks_passed',
      text: 'Live on the repeated take, face agrees with the document, data agree with the population register.',
    },
    decline: {
      reason: 'identity_not_proven',
      text: 'All takes show a face played from a screen: the same blink at the same second, and an edge of the display in frame. A live video was asked for twice and did not come.',
    },
    goodEnd: 0.75,
  },
  {
    weight: 12,
    topic: 'document image unreadable',
    risk: [18, 42],
    tags: ['document-quality'],
    identity: {
      'Image sharp, no glare': 'Glare over the lower third',
      'Read zone agrees with printed data': 'Read zone could not be read',
    },
    remarks: [
      'Glare exactly over the read zone. Everything else looks genuine, hologram visible in the second picture.',
      'Asked for a new picture, the customer writes from {city} and answers quickly.',
      'New picture is sharp, read zone agrees now.',
    ],
    request:
      'We could not read the lower part of your document. Please photograph it again on a dark surface, without flash.',
    answer: ['Identity document, both sides'],
    escalation:
      'Third unreadable picture in a row, always the same corner. I suspect the number is being hidden on purpose.',
    approve: {
      reason: 'all_checks_passed',
      text: 'The new picture is readable, read zone and printed data agree, not expired.',
    },
    decline: {
      reason: 'no_answer',
      text: 'Four pictures, none of them readable in the same corner, and no answer to the offer of a video call within fourteen days.',
    },
    goodEnd: 0.9,
  },
  {
    weight: 8,
    topic: 'document expired',
    risk: [12, 35],
    tags: ['document-expired'],
    identity: { 'Document not expired': 'Expired nine days before the inquiry' },
    remarks: [
      'Expired a few days before. The extension rule of the issuing country ended in spring, so it does not help.',
      'Customer has an appointment at the citizens’ office and sent the confirmation.',
    ],
    request:
      'Your document has expired. Please send another valid one; a passport, identity card or residence permit will do.',
    answer: ['Passport, data page', 'Confirmation of appointment'],
    escalation: 'Customer insists that expired documents are valid by a decree I cannot find. Legal, please.',
    approve: {
      reason: 'all_checks_passed',
      text: 'New document received and checked, same person and same number of the population register.',
    },
    decline: {
      reason: 'identity_not_proven',
      text: 'No valid document within the time we set. The customer was told twice, with the list of documents we accept, and may apply again.',
    },
    goodEnd: 0.85,
  },
  {
    weight: 9,
    topic: 'name differs between document and form',
    risk: [22, 48],
    tags: ['name-mismatch'],
    identity: { 'Read zone agrees with printed data': 'Family name differs from the one typed' },
    alert: {
      category: 'Identity',
      kind: 'Name Mismatch',
      summary: 'The name on the form and the name on the document differ by more than spelling.',
    },
    remarks: [
      'Probably a married name: given name and date of birth agree, the e-mail address still has the old one.',
      'The read zone writes {zone}. That is the usual transliteration, not a different name.',
      'Marriage certificate asked for. If it comes, this is a five minute case.',
    ],
    request:
      'Your document shows another family name. Please send the certificate of marriage or of the change of name.',
    answer: ['Marriage certificate', 'Deed of change of name'],
    escalation:
      'Three different family names in three documents. Somebody with the language should look at the certificates.',
    approve: {
      reason: 'mitigated',
      text: 'The certificate explains the difference; name in our records follows the document.',
    },
    decline: {
      reason: 'identity_not_proven',
      text: 'The certificate sent belongs to other people: neither date of birth nor parents agree. The customer had no explanation when called.',
    },
    goodEnd: 0.85,
  },
  {
    weight: 6,
    topic: 'signs of editing on the document',
    risk: [58, 88],
    tags: ['forgery-suspected'],
    identity: {
      'No sign of editing': 'Font of the date of birth differs',
      'Portrait not replaced': 'Edge around the portrait',
    },
    alert: {
      category: 'Document',
      kind: 'Tampering',
      summary: 'Compression around the date of birth differs from the rest of the picture.',
    },
    remarks: [
      'Zoomed in on the date of birth: the 8 has a different foot from the 8 in the number. That is not printing.',
      'The issuing authority’s sample has the guilloche over the portrait, here it stops at the edge.',
      'Same background appears in two other inquiries of this week. {@manager}, worth telling the fraud team?',
    ],
    request: 'Please show your document in a short video call. You can choose a time in the app.',
    answer: ['Video call, recording'],
    escalation: 'Same template of a forged card as in two earlier cases; looks like one workshop.',
    approve: {
      reason: 'mitigated',
      text: 'In the video call the original was shown from all sides: genuine, the editing was a beautifying filter of the phone.',
    },
    decline: {
      reason: 'forged_document',
      text: 'Date of birth and portrait were altered: different font, missing guilloche, edge of a cut. The same background was used for two other names. Passed to the fraud team.',
    },
    goodEnd: 0.15,
  },
]
