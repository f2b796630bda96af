import 'server-only'
import type { Client } from 'pg'

/** Takes away an organization that was being filled in when the process ended; the trail of a finished one is never touched. */
export async function clearOrganization(owner: Client, name: string): Promise<void> {
  const { rows } = await owner.query<{ id: string }>(
    'select e.id from environments e join organizations o on o.id = e.organization_id where o.name = $1',
    [name],
  )
  const tables = await owner.query<{ name: string }>(
    `select c.table_name as name from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
     where c.table_schema = 'public' and c.column_name = 'environment_id' and t.table_type = 'BASE TABLE'`,
  )
  await owner.query('begin')
  await owner.query('alter table events disable trigger user')
  for (const table of tables.rows)
    await owner.query(`delete from ${table.name} where environment_id = any($1)`, [rows.map(({ id }) => id)])
  await owner.query('alter table events enable trigger user')
  for (const { id } of rows) await owner.query(`drop sequence if exists case_number_${id.replaceAll('-', '')}`)
  await owner.query('delete from organizations where name = $1', [name])
  await owner.query('commit')
}
