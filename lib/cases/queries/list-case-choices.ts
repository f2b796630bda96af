import 'server-only'
import type { Actor } from '@/lib/kernel/actor'
import { authorize } from '@/lib/kernel/command'
import { listPeople } from '@/lib/members/queries/list-people'
import { listTeams } from '@/lib/teams/queries/list-teams'
import { publishedTemplates } from '@/lib/templates/published'
import type { CaseChoices } from '../client'

/** What a list of cases can be narrowed to, by name: statuses once each, though several templates have them. */
export async function listCaseChoices(actor: Actor): Promise<CaseChoices> {
  authorize(actor, 'case:read')
  const [templates, people, teams] = await Promise.all([
    publishedTemplates(actor.environmentId),
    listPeople(actor, {}),
    listTeams(actor, {}),
  ])
  const statuses = new Map<string, CaseChoices['statuses'][number]>()
  const decisions = new Map<string, CaseChoices['decisions'][number]>()
  for (const { definition } of templates) {
    for (const { key, name, kind, color } of definition.statuses)
      if (!statuses.has(key)) statuses.set(key, { key, name, kind, color })
    for (const { key, name, reasonCodes } of definition.decisions) {
      const known = decisions.get(key)?.reasonCodes ?? []
      const more = reasonCodes.filter((reason) => !known.some((other) => other.key === reason.key))
      decisions.set(key, {
        key,
        name: decisions.get(key)?.name ?? name,
        reasonCodes: [...known, ...more.map((reason) => ({ key: reason.key, label: reason.label }))],
      })
    }
  }
  return {
    templates: templates.map(({ id, name }) => ({ id, name })),
    people: people.map(({ id, name, email }) => ({ id, name, email })),
    statuses: [...statuses.values()],
    decisions: [...decisions.values()],
    teams: teams.map(({ id, name }) => ({ id, name })),
  }
}
