import type { ObjectInput } from '@/lib/objects/schema'
import type { Random } from '../random'
import { isoDate } from '../subjects/text'
import { mediaReports, watchlists } from '../words/watchlists'

interface Searched {
  name: string
  country: string
  birthDate?: string
}

interface ReportFacts {
  kind: 'sanctions' | 'pep' | 'warning' | 'adverse_media'
  at: Date
  matches: number
  /** The best match's score; the rest score less. */
  score: number
}

const titles: Record<ReportFacts['kind'], string> = {
  sanctions: 'Watchlist report',
  pep: 'PEP report',
  warning: 'Warning list report',
  adverse_media: 'Adverse media report',
}
const positions = [
  'Deputy mayor',
  'Member of the regional assembly',
  'Director of a state-owned port',
  'Brother of a deputy minister',
  'Head of department, customs',
  'Member of the supervisory board of a state bank',
  'Former ambassador',
  'Judge, court of appeal',
]
const likeness = [
  'Same surname',
  'Same year of birth',
  'Same country',
  'Name in another spelling',
  'Same city',
  'Given name abbreviated',
]

export function report(random: Random, searched: Searched, facts: ReportFacts): ObjectInput {
  const matches = Array.from({ length: facts.matches }, (_, index) => match(random, searched, facts, index))
  return {
    type: 'report',
    externalReference: `rep_${random.hex(20)}`,
    title: `${titles[facts.kind]}: ${searched.name}`,
    status: matches.length > 0 ? 'Matches found' : 'Clear',
    occurredAt: facts.at.toISOString(),
    data: {
      kind: facts.kind,
      searched_name: searched.name,
      searched_country: searched.country,
      ...(searched.birthDate ? { searched_birth_date: searched.birthDate } : {}),
      lists_searched: random.int(38, 212),
      matches_count: matches.length,
      matches,
    },
  }
}

function match(random: Random, searched: Searched, facts: ReportFacts, index: number) {
  const score = Math.max(41, facts.score - index * random.int(6, 15))
  const common = {
    id: `mat_${random.hex(12)}`,
    name: index === 0 && score > 85 ? searched.name : variant(random, searched.name),
    score,
    country: searched.country,
    reasons: random.sample(likeness, random.int(1, 3)),
    mark: markOf(facts.kind, score),
  }
  if (facts.kind === 'adverse_media') {
    const article = random.pick(mediaReports)
    return {
      ...common,
      list: article.publisher,
      headline: article.headline,
      published_on: before(random, facts.at, 1400),
    }
  }
  const list = random.pick(watchlists.filter(({ kind }) => kind === facts.kind))
  return {
    ...common,
    list: list.name,
    authority: list.authority,
    listed_on: before(random, facts.at, 3000),
    ...(facts.kind === 'pep' ? { position: random.pick(positions) } : {}),
    ...(searched.birthDate && random.chance(0.6)
      ? { birth_year: Number(searched.birthDate.slice(0, 4)) + random.int(-3, 3) }
      : {}),
  }
}

/** What the engine marks by itself: weak matches from its good list, and officials it knows from earlier searches. */
const markOf = (kind: ReportFacts['kind'], score: number) =>
  score < 58 ? 'false_positive' : kind === 'pep' && score > 90 ? 'true_positive' : null

const before = (random: Random, at: Date, days: number) =>
  isoDate(new Date(at.getTime() - random.int(20, days) * 86_400_000))

/** The same name as another list spells it. */
function variant(random: Random, name: string): string {
  const words = name.split(' ')
  return random.pick([
    [...words].reverse().join(' '),
    words.map((word, index) => (index === 0 ? `${word.slice(0, 1)}.` : word)).join(' '),
    name.normalize('NFD').replace(/\p{M}/gu, ''),
    `${name} (also known under another name)`,
  ])
}
