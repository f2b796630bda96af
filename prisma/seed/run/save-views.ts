import 'server-only'
import { createView } from '@/lib/views/commands/create-view'
import type { ViewDefinition } from '@/lib/views/schema'
import { actorOf } from './actors'
import type { SeededEnvironment } from './set-up'

interface DemoView {
  name: string
  /** The queue whose page it stands on; the page of all cases where left out. */
  queue?: string
  definition: ViewDefinition
}

const demoViews: readonly DemoView[] = [
  { name: 'Past the deadline', definition: { filters: { slaStatus: ['breached'] }, sort: 'sla_deadline' } },
  {
    name: 'High risk, nobody yet',
    definition: { filters: { riskTier: ['High'], assigneeId: ['none'] }, sort: '-risk_score' },
  },
  { name: 'Mine', definition: { filters: { assigneeId: ['me'] }, sort: 'sla_deadline' } },
  {
    name: 'Nobody yet',
    queue: 'kyc_onboarding',
    definition: { filters: { assigneeId: ['none'] }, sort: 'sla_deadline' },
  },
  {
    name: 'Critical and high',
    queue: 'aml_alerts',
    definition: { filters: { priority: ['Critical', 'High'] }, sort: 'priority' },
  },
]

/** What the demo's manager shares with everyone. */
export async function saveViews(environment: SeededEnvironment): Promise<void> {
  for (const { name, queue, definition } of demoViews) {
    const queueId = queue ? environment.queues.get(queue) : null
    if (queueId !== undefined)
      await createView(actorOf(environment, 'manager'), { name, scope: 'everyone', queueId, definition })
  }
}
