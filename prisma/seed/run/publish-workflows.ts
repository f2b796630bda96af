import 'server-only'
import { createWorkflow } from '@/lib/workflows/commands/create-workflow'
import { publishWorkflow } from '@/lib/workflows/commands/publish-workflow'
import { triggerWorkflow } from '@/lib/workflows/commands/trigger-workflow'
import { demoWorkflows } from '../workflows'
import { actorOf } from './actors'
import type { SeededEnvironment } from './set-up'

/** Reviews asked for at the moment the demo is made: the worker begins with them, and they wait for their decision. */
const requests = [
  {
    full_name: 'Inês Carvalho',
    customer_number: 'C-20481',
    country: 'PT',
    reason: 'Changed her address abroad.',
    urgent: false,
  },
  {
    full_name: 'Jonas Lindqvist',
    customer_number: 'C-20977',
    country: 'SE',
    reason: 'Three cards in one week.',
    urgent: true,
  },
]

/** The demo's workflows, drawn and published by its admin after the past was played, so that they begin with the present. */
export async function publishWorkflows(environment: SeededEnvironment): Promise<void> {
  const admin = actorOf(environment, 'admin')
  for (const { definition, ...named } of demoWorkflows) {
    const { workflowId } = await createWorkflow(admin, { ...named, definition })
    await publishWorkflow(admin, { workflowId, note: 'First version.' })
    if (named.key === 'review-request')
      for (const fields of requests) await triggerWorkflow(admin, { workflowId, fields })
  }
}
