import type { Priority } from '@/lib/cases/names'
import type { ObjectInput } from '@/lib/objects/schema'
import type { Random } from '../random'

export type AlertStatus = 'Open' | 'Acknowledged' | 'Escalated' | 'Resolved' | 'False Positive'

export interface AlertFacts {
  at: Date
  category: 'Screening' | 'Identity' | 'Company' | 'Document' | 'Financial'
  kind: string
  summary: string
  status: AlertStatus
  priority: Priority
}

const base: Record<Priority, number> = { Critical: 215, High: 150, Medium: 85, Low: 25 }

/** Priority scores run from 0 to 290. */
export const alert = (random: Random, facts: AlertFacts): ObjectInput => ({
  type: 'alert',
  externalReference: `alt_${random.hex(16)}`,
  title: facts.kind,
  status: facts.status,
  occurredAt: facts.at.toISOString(),
  data: {
    category: facts.category,
    kind: facts.kind,
    summary: facts.summary,
    priority: facts.priority,
    priority_score: base[facts.priority] + random.int(0, 60),
    opened_at: facts.at.toISOString(),
  },
})
