import 'server-only'
import { Client } from 'pg'
import { env } from '@/lib/env'
import { newId } from '@/lib/kernel/new-id'
import { demoPeople } from '../people'
import { clearOrganization } from '../run/clear-organization'
import { insertPeople, setUp } from '../run/set-up'
import { caseLoader } from './load-cases'

const organizationName = 'Load'
/** Until the last case is in: what is found under it was cut short and is made anew. */
const unfinishedName = `${organizationName} (being filled in)`
/** Rows of one statement: large enough to be quick, small enough to tell how far it is. */
const batch = 50_000

interface Options {
  say?: (line: string) => void
  /** Done once on the way, when so many cases are in and the planner knows them. */
  onTheWay?: { cases: number; run: () => Promise<void> }
}

/**
 * `count` realistic cases in a fresh environment `load`, set by set and past the commands, but with all that they keep: number,
 * clock, pauses, first event with its place in the chain, instants, search text. One in three is still open.
 */
export async function seedLoad(count: number, { say = console.log, onTheWay }: Options = {}): Promise<void> {
  const owner = new Client({
    connectionString: env().DATABASE_URL,
    options: '-c timezone=UTC -c synchronous_commit=off',
  })
  await owner.connect()
  try {
    await clearOrganization(owner, unfinishedName)
    const taken = await owner.query(`select 1 from environments where slug = 'load'`)
    if (taken.rowCount) throw new Error('There is an environment load already. Take a fresh database for another load.')
    const organizationId = newId()
    await owner.query('insert into organizations (id, name) values ($1, $2)', [organizationId, unfinishedName])
    const ids = await insertPeople(owner, organizationId, 'load.test')
    const environment = await setUp(owner, organizationId, ids, {
      slug: 'load',
      name: 'Load',
      kind: 'sandbox',
      people: demoPeople.map((person) => ({ ...person, environments: [] })),
    })
    const load = caseLoader(owner, environment, count)
    const began = performance.now()
    for (let from = 0, until = 0; from < count; from = until) {
      until = Math.min(count, from + batch, onTheWay && from < onTheWay.cases ? onTheWay.cases : count)
      await load(from, until)
      say(`Load: ${until} of ${count} cases, ${Math.round((until / (performance.now() - began)) * 1000)} a second …`)
      if (onTheWay?.cases === until) {
        await owner.query('vacuum analyze')
        await onTheWay.run()
      }
    }
    await owner.query('update organizations set name = $2 where id = $1', [organizationId, organizationName])
    // merges what the search index put aside, so that nobody's first search does
    await owner.query(`select gin_clean_pending_list('cases_search')`)
    await owner.query('analyze')
  } finally {
    await owner.end()
  }
}
