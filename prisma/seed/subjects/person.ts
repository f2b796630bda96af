import type { Random } from '../random'
import { countryOf } from '../words/countries'
import { namesOf } from '../words/names'
import { registerOf } from '../words/registers'
import { type Address, makeAddress } from './address'
import { asciiName, isoDate, withIbanCheck } from './text'

export interface PersonSubject {
  givenName: string
  familyName: string
  fullName: string
  birthDate: string
  nationality: string
  residence: string
  email: string
  phone: string
  address: Address
  document: {
    kind: 'passport' | 'identity_card' | 'residence_permit'
    number: string
    issuedOn: string
    expiresOn: string
  }
  occupation: string
  iban: string
  customerNumber: string
}

const occupations = [
  'Nurse',
  'Software developer',
  'Restaurant owner',
  'Student',
  'Lorry driver',
  'Primary school teacher',
  'Architect',
  'Retired',
  'Electrician',
  'Accountant',
  'Freelance translator',
  'Physiotherapist',
  'Shop assistant',
  'Civil engineer',
  'Property developer',
  'Yoga instructor',
  'Import and export trader',
  'Fisherman',
  'Notary clerk',
  'Photographer',
]
const mailHosts = ['post.example', 'brevbox.example', 'correio.example', 'mailhaven.example', 'courriel.example']

/** More of the customers come from where the fintech sells most. */
const residences: [string, number][] = [
  ['PT', 9],
  ['ES', 8],
  ['FR', 9],
  ['DE', 10],
  ['NL', 6],
  ['BE', 5],
  ['IT', 7],
  ['PL', 9],
  ['CZ', 5],
  ['RO', 5],
  ['SE', 5],
  ['FI', 4],
  ['IE', 5],
  ['GB', 7],
  ['GR', 4],
  ['HU', 4],
  ['NO', 3],
  ['EE', 3],
]
const origins: [string, number][] = [
  ...residences,
  ['TR', 5],
  ['NG', 5],
  ['IN', 6],
  ['VN', 4],
  ['BR', 6],
  ['MX', 3],
  ['UA', 7],
  ['LB', 3],
]

/** @param today the day the ages and documents are counted from */
export function makePerson(random: Random, today: Date, residence = random.weighted(residences)): PersonSubject {
  const nationality = random.chance(0.66) ? residence : random.weighted(origins)
  const pool = namesOf(nationality)
  const familyName = random.pick(pool.family)
  const givenName = random.pick(random.chance(0.5) ? pool.female : pool.male)
  const fullName = nationality === 'VN' ? `${familyName} ${givenName}` : `${givenName} ${familyName}`
  const year =
    today.getUTCFullYear() -
    random.weighted([
      [random.int(18, 25), 2],
      [random.int(26, 45), 5],
      [random.int(46, 82), 3],
    ])
  const expires = new Date(today.getTime() + random.int(40, 3200) * 86_400_000)
  const home = countryOf(nationality)
  const kind = random.weighted([
    ['passport', 5],
    ['identity_card', 4],
    ['residence_permit', nationality === residence ? 0 : 3],
  ] as const)
  return {
    givenName,
    familyName,
    fullName,
    birthDate: `${year}-${String(random.int(1, 12)).padStart(2, '0')}-${String(random.int(1, 28)).padStart(2, '0')}`,
    nationality,
    residence,
    email: `${asciiName(`${givenName} ${familyName.split(/[ -]/)[0]}`)}${random.chance(0.4) ? random.int(2, 99) : ''}@${random.pick(mailHosts)}`,
    phone: random.code(countryOf(residence).phone),
    address: makeAddress(random, residence),
    document: {
      kind,
      number: random.code(kind === 'passport' ? home.passport : kind === 'identity_card' ? home.idCard : 'RR#######'),
      issuedOn: isoDate(new Date(expires.getTime() - 3652 * 86_400_000)),
      expiresOn: isoDate(expires),
    },
    occupation: random.pick(occupations),
    iban: withIbanCheck(random.code(registerOf(residence).iban ?? 'EE##################')),
    customerNumber: random.code('MP-########'),
  }
}
