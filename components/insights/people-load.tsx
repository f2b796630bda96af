'use client'

import { Avatar } from '@/components/ui/avatar'
import type { InsightProps } from './case-links'
import { InsightCard } from './insight-card'
import { NumberLink } from './number-link'

/** What each person has open and has closed. */
export function PeopleLoad({ insights: { people }, links }: InsightProps) {
  return (
    <InsightCard
      title="People"
      name="people"
      table={{
        head: ['Person', 'Open now', 'Closed'],
        rows: people.map(({ id, name, open, closed }) => [
          {
            value: name,
            shown: (
              <span className="flex items-center gap-2">
                <Avatar id={id} name={name} size={20} decorative />
                {name}
              </span>
            ),
          },
          { value: open, shown: <NumberLink href={links.person(id)} value={open} label={`open cases of ${name}`} /> },
          {
            value: closed,
            shown: <NumberLink href={links.personClosed(id)} value={closed} label={`closed by ${name}`} />,
          },
        ]),
      }}
    />
  )
}
