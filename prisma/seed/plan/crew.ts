import { type DemoSlug, demoPeople, type Person } from '../people'
import { demoQueues } from '../queues'
import { demoTemplates } from '../templates/demo-templates'
import type { TemplateKey } from '../templates/seed'

/** The people who work one template's cases in one environment. */
export interface Crew {
  reviewers: Person[]
  approvers: Person[]
  manager: Person
}

export function crewOf(environment: DemoSlug, template: TemplateKey): Crew {
  const queueKey = demoTemplates.find(({ key }) => key === template)?.definition.queue
  const teams = demoQueues.find(({ key }) => key === queueKey)?.teams ?? []
  const here = demoPeople.filter((person) => person.environments.includes(environment))
  const onTeam = here.filter((person) => person.teams.some((team) => teams.includes(team)))
  const manager = here.find((person) => person.roles.includes('manager'))
  if (!manager) throw new Error(`${environment} has no manager.`)
  const reviewers = (people: Person[]) => people.filter((person) => person.roles.includes('reviewer'))
  const own = reviewers(onTeam)
  return {
    // a small environment has no reviewer on every team: any of its people then takes the case
    reviewers: own.length > 0 ? own : reviewers(here),
    approvers: here.filter((person) => person.roles.includes('approver')),
    manager,
  }
}
