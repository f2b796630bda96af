import { companyWords } from '../words/companies'
import { countries } from '../words/countries'
import { namesOf } from '../words/names'

export interface Subjects {
  names: string[]
  countries: string[]
}

/** Some ten thousand people: every given name of a country with every family name, and with two. */
export function manyPeople(): Subjects {
  const named = [...countries.keys()].flatMap((country) => {
    const { female, male, family } = namesOf(country)
    const doubled = family.flatMap((one) => family.map((other) => (one === other ? one : `${one} ${other}`)))
    return [...female, ...male].flatMap((given) =>
      doubled.map((name) => ({ country, name: country === 'VN' ? `${name} ${given}` : `${given} ${name}` })),
    )
  })
  return { names: named.map(({ name }) => name), countries: named.map(({ country }) => country) }
}

const trades = [
  'Trading',
  'Logistics',
  'Digital',
  'Foods',
  'Holding',
  'Energy',
  'Textiles',
  'Marine',
  'Consulting',
  'Retail',
  'Medical',
  'Components',
  'Travel',
  'Properties',
  'Robotics',
  'Agro',
  'Media',
  'Payments',
  'Instruments',
  'Packaging',
]
const forms: Record<string, string> = {
  PT: 'Lda.',
  ES: 'S.L.',
  FR: 'SAS',
  DE: 'GmbH',
  NL: 'B.V.',
  BE: 'NV',
  IT: 'S.r.l.',
  PL: 'Sp. z o.o.',
  CZ: 's.r.o.',
  RO: 'SRL',
  SE: 'AB',
  FI: 'Oy',
  IE: 'Limited',
  GB: 'Ltd',
  GR: 'I.K.E.',
  HU: 'Kft.',
  NO: 'AS',
  EE: 'OÜ',
  TR: 'Ltd. Şti.',
  NG: 'Limited',
  IN: 'Pvt. Ltd.',
  VN: 'JSC',
  BR: 'Ltda.',
  MX: 'S.A. de C.V.',
  UA: 'LLC',
  LB: 'S.A.L.',
}

/** Some two thousand companies: the first word of each we know in every trade. */
export function manyCompanies(): Subjects {
  const named = companyWords.flatMap(({ name, country }) =>
    trades.map((trade) => ({
      country,
      name: `${name.split(' ').find((word) => word.length > 3) ?? name} ${trade} ${forms[country] ?? ''}`.trim(),
    })),
  )
  return { names: named.map(({ name }) => name), countries: named.map(({ country }) => country) }
}
