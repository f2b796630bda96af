'use client'

import type { InsightProps } from './case-links'
import { InsightCard } from './insight-card'
import { NumberLink } from './number-link'

/** What came into each queue and what left it. */
export function QueueFlow({ insights: { queues }, links }: InsightProps) {
  return (
    <InsightCard
      title="Queues"
      name="queues"
      table={{
        head: ['Queue', 'In', 'Out', 'Open now'],
        rows: queues.map(({ id, name, created, closed, open }) => [
          { value: name },
          {
            value: created,
            shown: <NumberLink href={links.queueCreated(id)} value={created} label={`came into ${name}`} />,
          },
          {
            value: closed,
            shown: <NumberLink href={links.queueClosed(id)} value={closed} label={`closed in ${name}`} />,
          },
          { value: open, shown: <NumberLink href={links.queue(id)} value={open} label={`open in ${name}`} /> },
        ]),
      }}
    />
  )
}
