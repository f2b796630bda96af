import 'server-only'
import { readRows } from '@/lib/db/statement'

/** Whether a template of this id was ever there, in use or not. */
export async function findDomainTemplate(environmentId: string, templateId: string): Promise<{ id: string } | null> {
  const rows = await readRows<{ id: string }>(environmentId, {
    text: 'select id from templates where environment_id = $1 and id = $2::uuid',
    values: [environmentId, templateId],
  })
  return rows[0] ?? null
}
