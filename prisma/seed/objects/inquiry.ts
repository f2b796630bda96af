import type { ObjectInput } from '@/lib/objects/schema'
import type { Random } from '../random'
import type { PersonSubject } from '../subjects/person'

const steps = ['Consent', 'Government ID', 'Selfie', 'Address', 'Questions']

interface InquiryFacts {
  at: Date
  /** Steps that were not passed, by name. */
  failed?: string[]
  template?: string
}

/** What the customer went through in the app, step by step. */
export function inquiry(
  random: Random,
  person: PersonSubject,
  { at, failed = [], template }: InquiryFacts,
): ObjectInput {
  const minutes = random.int(2, 19)
  return {
    type: 'inquiry',
    externalReference: `inq_${random.hex(20)}`,
    title: `Inquiry of ${person.fullName}`,
    status: failed.length > 0 ? 'Needs review' : 'Completed',
    occurredAt: at.toISOString(),
    data: {
      template: template ?? 'Account opening, EU retail',
      first_name: person.givenName,
      last_name: person.familyName,
      channel: random.pick(['iOS app', 'Android app', 'Web']),
      language: random.pick(['en', 'pt', 'de', 'fr', 'pl', 'es']),
      started_at: new Date(at.getTime() - minutes * 60_000).toISOString(),
      completed_at: at.toISOString(),
      attempts: failed.length > 0 ? random.int(2, 4) : 1,
      steps: steps.map((name) => ({ name, status: failed.includes(name) ? 'needs_review' : 'passed' })),
    },
  }
}
