import type { z } from 'zod'
import type { AdmissionRule } from '@/lib/queues/schema'
import type { createCalendarInput } from '@/lib/sla/schema'

type CalendarSeed = z.input<typeof createCalendarInput>

const office = [
  { from: '09:00', to: '13:00' },
  { from: '14:00', to: '18:00' },
]

/** The onboarding office in Lisbon: a lunch hour, Fridays until five, half a day on Christmas Eve. */
export const officeHours = (
  holidays: readonly { date: string; name: string }[],
  years: readonly number[],
): CalendarSeed => ({
  name: 'Lisbon office',
  definition: {
    timeZone: 'Europe/Lisbon',
    weekly: [office, office, office, office, [{ from: '09:00', to: '17:00' }], [], []],
    holidays: [
      ...holidays,
      ...years.map((year) => ({
        date: `${year}-12-24`,
        name: 'Christmas Eve, until noon',
        spans: [{ from: '09:00', to: '12:00' }],
      })),
    ],
  },
})

/** The desk that stops payments works early and late, on Saturdays too. */
export const deskHours: CalendarSeed = {
  name: 'Extended desk',
  definition: {
    timeZone: 'Europe/London',
    weekly: [
      ...Array.from({ length: 5 }, () => [{ from: '07:00', to: '22:00' }]),
      [{ from: '09:00', to: '17:00' }],
      [],
    ],
    holidays: [],
  },
}

/** Asked in the order of the queues; the first that fits takes the case, and the rest goes by its template. */
export const queueRules: Record<string, AdmissionRule[]> = {
  kyb_onboarding: [
    {
      name: 'Companies that join',
      when: {
        all: [
          { attribute: 'entity_category', operator: 'equals', value: 'Company' },
          { attribute: 'type', operator: 'equals', value: 'Onboarding' },
        ],
      },
    },
  ],
  aml_alerts: [
    {
      name: 'High risk with an open alert',
      when: {
        all: [
          { attribute: 'risk_tier', operator: 'equals', value: 'High' },
          { attribute: 'open_alerts_count', operator: 'at_least', value: 1 },
        ],
      },
    },
    { name: 'Tagged for sanctions', when: { attribute: 'tags', operator: 'includes', value: ['sanctions'] } },
  ],
  periodic_reviews: [
    { name: 'Customers that are looked at again', when: { attribute: 'type', operator: 'equals', value: 'Perpetual' } },
  ],
}

/** Open cases that the teams of a queue can carry. */
export const queueRoom: Record<string, number> = { kyc_onboarding: 80, aml_alerts: 60 }

/** Who may be given what needs the skill. */
export const sanctionsPeople = ['approver', 'katharina.brandenstein', 'jari.hamalainen']
