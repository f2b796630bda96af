import 'server-only'
import { Client } from 'pg'
import { env } from '@/lib/env'

interface PlanNode {
  'Node Type': string
  'Relation Name'?: string
  'Index Name'?: string
  Plans?: PlanNode[]
}

/** Every node of every plan that running the statement made, those inside functions too, as `Node Type relation index`. */
export async function planOf(environmentId: string, text: string, values: unknown[]): Promise<string[]> {
  const client = new Client({ connectionString: env().DATABASE_URL })
  const plans: PlanNode[] = []
  client.on('notice', ({ message }) => {
    const start = message?.indexOf('{') ?? -1
    if (message?.includes('plan:') && start >= 0) plans.push(JSON.parse(message.slice(start)).Plan)
  })
  await client.connect()
  try {
    await client.query(`load 'auto_explain'; set auto_explain.log_min_duration = 0; set auto_explain.log_nested_statements = on;
      set auto_explain.log_format = json; set client_min_messages = log; set plan_cache_mode = force_custom_plan`)
    await client.query(`begin; set local role docket_app; set local docket.environment_id = '${environmentId}'`)
    await client.query(text, values)
    await client.query('rollback')
  } finally {
    await client.end()
  }
  return plans.flatMap(describeNode)
}

const describeNode = (node: PlanNode): string[] => [
  [node['Node Type'], node['Relation Name'], node['Index Name']].filter(Boolean).join(' '),
  ...(node.Plans ?? []).flatMap(describeNode),
]
