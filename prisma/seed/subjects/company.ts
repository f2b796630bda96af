import type { Random } from '../random'
import type { CompanyWords } from '../words/companies'
import { countryOf } from '../words/countries'
import { registerOf } from '../words/registers'
import { type Address, makeAddress } from './address'
import { makePerson, type PersonSubject } from './person'
import { asciiName, isoDate, withIbanCheck } from './text'

export interface Owner {
  person: PersonSubject
  roles: ('UBO' | 'Director' | 'Shareholder')[]
  ownershipPercent: number
}

export interface CompanySubject {
  name: string
  country: string
  registrationNumber: string
  authority: string
  taxNumber: string
  incorporatedOn: string
  activity: string
  activityCode: string
  employees: number
  annualTurnover: number
  currency: string
  website: string
  email: string
  phone: string
  address: Address
  owners: Owner[]
  iban: string
  customerNumber: string
}

const shares = [[100], [60, 40], [51, 49], [50, 30, 20], [34, 33, 33], [72, 15, 13], [40, 26, 20, 14]]

export function makeCompany(random: Random, today: Date, words: CompanyWords): CompanySubject {
  const register = registerOf(words.country)
  const country = countryOf(words.country)
  const host = `${asciiName(words.name).split('.').slice(0, 2).join('-')}.example`
  const owners = random.pick(shares).map((ownershipPercent, index): Owner => {
    const person = makePerson(random, today, random.chance(0.8) ? words.country : undefined)
    const holds: Owner['roles'] = ownershipPercent >= 25 ? ['UBO'] : ['Shareholder']
    return { person, ownershipPercent, roles: index === 0 || random.chance(0.3) ? [...holds, 'Director'] : holds }
  })
  return {
    name: words.name,
    country: words.country,
    registrationNumber: random.code(register.number),
    authority: register.authority,
    taxNumber: random.code(register.taxNumber),
    incorporatedOn: isoDate(new Date(today.getTime() - random.int(45, 9000) * 86_400_000)),
    activity: words.activity,
    activityCode: words.activityCode,
    employees: random.weighted([
      [random.int(1, 9), 5],
      [random.int(10, 60), 4],
      [random.int(61, 850), 1],
    ]),
    annualTurnover: random.int(8, 900) * 10 ** random.int(3, 5),
    currency: country.currency,
    website: `https://www.${host}`,
    email: `${random.pick(['office', 'finance', 'contact', 'hello'])}@${host}`,
    phone: random.code(country.phone),
    address: makeAddress(random, words.country),
    owners,
    iban: withIbanCheck(random.code(register.iban ?? 'NLAAAA##########')),
    customerNumber: random.code('MB-#######'),
  }
}
