import 'server-only'
import { Client } from 'pg'

/** The environment a command of the shell names. @throws Error naming those there are. */
export async function findEnvironment(url: string, slug: string): Promise<string> {
  const owner = new Client({ connectionString: url })
  await owner.connect()
  const { rows } = await owner
    .query<{ id: string; slug: string }>('select id, slug from environments order by slug')
    .finally(() => owner.end())
  const found = rows.find((row) => row.slug === slug)
  if (found) return found.id
  throw new Error(`There is no environment ${slug}; there are: ${rows.map((row) => row.slug).join(', ') || 'none'}.`)
}
