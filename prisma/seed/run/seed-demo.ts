import 'server-only'
import { Client } from 'pg'
import { env } from '@/lib/env'
import { now } from '@/lib/kernel/clock'
import { newId } from '@/lib/kernel/new-id'
import { demoEnvironments, demoPeople, organizationName } from '../people'
import { planCases } from '../plan/demo-plan'
import { clearOrganization } from './clear-organization'
import { playCases } from './play'
import { publishWorkflows } from './publish-workflows'
import { ringBells } from './ring-bells'
import { saveViews } from './save-views'
import { setRouting } from './set-routing'
import { insertPeople, setUp } from './set-up'

/** The organization's name until the demo is whole: what is found under it was cut short and is made anew. */
const unfinishedName = `${organizationName} (being filled in)`
const counts = { demo: 400, 'demo-sandbox': 40 } as const

interface Options {
  counts?: Record<keyof typeof counts, number>
  say?: (line: string) => void
}

/** Fills in the demo unless it is there. Every case is made by the real commands, its past played step by step. */
export async function seedDemo({ counts: wanted = counts, say = console.log }: Options = {}): Promise<void> {
  env().DATABASE_LOGIN = undefined // the past is swept by the owner of the tables, in the transaction that plays it
  const owner = new Client({ connectionString: env().DATABASE_URL, options: '-c timezone=UTC' })
  await owner.connect()
  try {
    const done = await owner.query('select 1 from organizations where name = $1', [organizationName])
    if (done.rowCount) return
    await clearOrganization(owner, unfinishedName)
    const organizationId = newId()
    await owner.query('insert into organizations (id, name) values ($1, $2)', [organizationId, unfinishedName])
    const ids = await insertPeople(owner, organizationId, 'demo.test')
    for (const [index, environment] of demoEnvironments.entries()) {
      const people = demoPeople.filter((person) => person.environments.includes(environment.slug))
      const seeded = await setUp(owner, organizationId, ids, { ...environment, people })
      const plan = planCases({
        environment: environment.slug,
        count: wanted[environment.slug],
        now: now(),
        seed: 20_261_121 + index,
        managerId: ids.get('manager') as string,
      })
      // in the order they came in, so that numbers rise with time
      plan.sort((one, other) => Number(one.steps[0]?.at) - Number(other.steps[0]?.at))
      let count = 0
      await playCases(seeded, plan, () => {
        count++
        if (count % 100 === 0) say(`Demo: ${count} of ${plan.length} cases …`)
      })
      await ringBells(owner, seeded.environmentId)
      await publishWorkflows(seeded)
      await setRouting(seeded, now())
      await saveViews(seeded)
      // what the past would have caused has been caused
      await owner.query('delete from event_outbox where environment_id = $1', [seeded.environmentId])
    }
    await owner.query('update organizations set name = $2 where id = $1', [organizationId, organizationName])
    await owner.query('analyze')
  } finally {
    await owner.end()
  }
}
