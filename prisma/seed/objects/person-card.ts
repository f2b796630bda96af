import type { ObjectInput } from '@/lib/objects/schema'
import { addressText } from '../subjects/address'
import type { CompanySubject, Owner } from '../subjects/company'
import type { PersonSubject } from '../subjects/person'

/** One object a person, however many cases: the reference is the customer number. */
export function personCard(person: PersonSubject, role = 'Primary', more: ObjectInput['data'] = {}): ObjectInput {
  return {
    type: 'person',
    externalReference: person.customerNumber,
    title: person.fullName,
    data: {
      first_name: person.givenName,
      last_name: person.familyName,
      role,
      birth_date: person.birthDate,
      nationality: person.nationality,
      country: person.residence,
      address: addressText(person.address),
      email: person.email,
      phone: person.phone,
      occupation: person.occupation,
      ...more,
    },
  }
}

export const ownerCard = ({ person, roles, ownershipPercent }: Owner, verified: boolean): ObjectInput =>
  personCard(person, roles.join(', '), {
    roles,
    ownership_percent: ownershipPercent,
    verification: verified ? 'verified' : 'pending',
  })

export function companyCard(company: CompanySubject): ObjectInput {
  return {
    type: 'company',
    externalReference: `${company.country}:${company.registrationNumber}`,
    title: company.name,
    status: 'Registered',
    data: {
      company_name: company.name,
      role: 'Primary',
      registration_number: company.registrationNumber,
      register: company.authority,
      tax_number: company.taxNumber,
      country: company.country,
      incorporated_on: company.incorporatedOn,
      activity: company.activity,
      activity_code: company.activityCode,
      employees: company.employees,
      website: company.website,
      email: company.email,
      phone: company.phone,
      address: addressText(company.address),
    },
  }
}
