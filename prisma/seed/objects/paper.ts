import type { ObjectInput } from '@/lib/objects/schema'
import type { Random } from '../random'
import { asciiName, isoDate } from '../subjects/text'

interface PaperFacts {
  kind: string
  of: string
  at: Date
  issuer?: string
  country: string
  status?: 'Accepted' | 'Received' | 'Rejected' | 'Expired'
  rejectedBecause?: string
}

/** A file that somebody sent in. The file itself is not part of the demo, only what is known of it. */
export function paper(random: Random, facts: PaperFacts): ObjectInput {
  const ending = random.pick(['pdf', 'pdf', 'jpg'])
  return {
    type: 'document',
    externalReference: `doc_${random.hex(20)}`,
    title: `${facts.kind}: ${facts.of}`,
    status: facts.status ?? 'Received',
    occurredAt: facts.at.toISOString(),
    data: {
      kind: facts.kind,
      country: facts.country,
      ...(facts.issuer ? { issuer: facts.issuer } : {}),
      issued_on: isoDate(new Date(facts.at.getTime() - random.int(4, 80) * 86_400_000)),
      file_name: `${asciiName(facts.kind).replaceAll('.', '-')}-${random.code('####')}.${ending}`,
      bytes: random.int(84_000, 6_400_000),
      pages: ending === 'pdf' ? random.int(1, 14) : 1,
      sha256: random.hex(64),
      ...(facts.rejectedBecause ? { rejected_because: facts.rejectedBecause } : {}),
    },
  }
}
