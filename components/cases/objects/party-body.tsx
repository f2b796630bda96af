'use client'

import { useClock } from '@/components/ui/clock-provider'
import { countryName } from '@/lib/fields/types/country'
import type { BodyProps } from './body-props'
import { FactList } from './fact-list'
import { Moment } from './moment'
import { addressText, type ObjectData, textOf } from './object-data'

/** A person or a company, as ours or as another system calls its members. */
export function PartyBody({ object: { data, type } }: BodyProps) {
  const { locale } = useClock()
  const country = textOf(data, 'country', 'nationality')
  const shared: [string, React.ReactNode][] = [
    ['Role', rolesText(data)],
    ['Country', country && countryName(country, locale)],
    ['E-mail', textOf(data, 'email')],
    ['Phone', textOf(data, 'phone')],
    ['Address', addressText(data.address)],
  ]
  const birth = textOf(data, 'birth_date', 'date_of_birth', 'dob')
  const incorporated = textOf(data, 'incorporated_on', 'incorporation_date')
  const share = textOf(data, 'ownership_percent')
  return (
    <FactList
      facts={
        type === 'person'
          ? [
              ['Born', birth && <Moment at={birth} />],
              ['Nationality', nationalityText(data, locale)],
              ['Occupation', textOf(data, 'occupation')],
              ['Owns', share && `${share} %`],
              ['Verification', textOf(data, 'verification')],
              ...shared,
            ]
          : [
              ['Registration number', textOf(data, 'registration_number', 'company_number')],
              ['Register', textOf(data, 'register')],
              ['Tax number', textOf(data, 'tax_number', 'vat_number')],
              ['Incorporated', incorporated && <Moment at={incorporated} />],
              ['Activity', textOf(data, 'activity', 'industry')],
              ['Employees', textOf(data, 'employees')],
              ['Website', textOf(data, 'website')],
              ...shared,
            ]
      }
    />
  )
}

const rolesText = (data: ObjectData) => (Array.isArray(data.roles) ? data.roles.join(', ') : textOf(data, 'role'))

function nationalityText(data: ObjectData, locale: string): string | undefined {
  const code = textOf(data, 'nationality')
  return code && code !== textOf(data, 'country') ? countryName(code, locale) : undefined
}
