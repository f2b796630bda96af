import 'server-only'
import type { Client } from 'pg'
import type { SeededEnvironment } from '../run/set-up'
import { casesSql, clocksSql, eventsSql, pausesSql } from './cases-sql'
import { loadKinds, mixOf } from './kinds'
import { manyCompanies, manyPeople } from './subjects'

/**
 * Prepares a load of `total` cases and gives back what makes those after `from` up to `until`: cases, their clocks and
 * pauses, their first events, in one transaction. The indexes stay while it runs: a server beside it goes on working.
 */
export function caseLoader(owner: Client, environment: SeededEnvironment, total: number) {
  const { environmentId, serviceKeyId } = environment
  const kinds = loadKinds(environment)
  const people = manyPeople()
  const companies = manyCompanies()
  const assignees = [...environment.people.values()]
    .filter(({ roles }) => roles.includes('reviewer'))
    .map(({ id }) => id)
  const document = JSON.stringify(kinds)
  const subjects = [people.names, people.countries, companies.names, companies.countries]
  return async (from: number, until: number): Promise<void> => {
    const span = [environmentId, from, until]
    await owner.query('begin')
    await owner.query(casesSql, [
      environmentId,
      document,
      from,
      until,
      total,
      mixOf(kinds),
      ...subjects,
      assignees,
      serviceKeyId,
    ])
    await owner.query(clocksSql, [...span, document])
    await owner.query(pausesSql, span)
    await owner.query(eventsSql, [...span, serviceKeyId])
    await owner.query('select setval(case_number_sequence($1)::regclass, $2)', [environmentId, until])
    await owner.query('commit')
  }
}
