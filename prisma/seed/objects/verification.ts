import type { ObjectInput } from '@/lib/objects/schema'
import type { Random } from '../random'
import type { PersonSubject } from '../subjects/person'
import { machineReadable } from '../subjects/text'

type Kind = 'government_id' | 'selfie' | 'address' | 'phone' | 'database'

const checksOf: Record<Kind, string[]> = {
  government_id: [
    'Read zone agrees with printed data',
    'Document not expired',
    'Security features present',
    'Image sharp, no glare',
    'No sign of editing',
    'Portrait not replaced',
    'Number not on the list of lost documents',
  ],
  selfie: [
    'Live person in front of the camera',
    'Face agrees with the document',
    'One face only',
    'Not seen with another name',
  ],
  address: ['Name agrees', 'Address agrees', 'Issued in the last three months', 'Issuer known'],
  phone: ['Number reachable', 'SIM not changed in the last seven days', 'Subscriber’s name agrees'],
  database: ['Name and date of birth found', 'Address found', 'Not registered as deceased'],
}
const titles: Record<Kind, string> = {
  government_id: 'Government ID',
  selfie: 'Selfie',
  address: 'Proof of address',
  phone: 'Phone number',
  database: 'Population register',
}

interface VerificationFacts {
  kind: Kind
  at: Date
  /** Check -> what was seen. */
  failed?: Record<string, string>
}

export function verification(
  random: Random,
  person: PersonSubject,
  { kind, at, failed = {} }: VerificationFacts,
): ObjectInput {
  const clean = Object.keys(failed).length === 0
  return {
    type: 'verification',
    externalReference: `ver_${random.hex(20)}`,
    title: `${titles[kind]}: ${person.fullName}`,
    status: clean ? 'Passed' : 'Failed',
    occurredAt: at.toISOString(),
    data: {
      kind,
      confidence: clean ? random.int(88, 99) : random.int(31, 74),
      checks: checksOf[kind].map((name) => ({
        name,
        status: failed[name] ? 'failed' : 'passed',
        ...(failed[name] ? { reason: failed[name] } : {}),
      })),
      ...(kind === 'government_id' ? { document: documentFacts(person) } : {}),
      ...(kind === 'phone' ? { phone: person.phone } : {}),
    },
  }
}

const documentFacts = ({ document, fullName, birthDate, nationality }: PersonSubject) => ({
  type: document.kind,
  number: document.number,
  country: nationality,
  issued_on: document.issuedOn,
  expires_on: document.expiresOn,
  birth_date: birthDate,
  read_zone_name: machineReadable(fullName),
})
