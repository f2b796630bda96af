import 'server-only'
import { updateQueue } from '@/lib/queues/commands/update-queue'
import { createAssignmentPolicy } from '@/lib/routing/commands/create-assignment-policy'
import { setMemberLoad } from '@/lib/routing/commands/set-member-load'
import { createCalendar } from '@/lib/sla/commands/create-calendar'
import { createSlaPolicy } from '@/lib/sla/commands/create-sla-policy'
import { starterHolidays } from '@/lib/sla/holidays'
import { defaultSlaMatrix } from '@/lib/sla/rules'
import { demoPeople, type TeamKey } from '../people'
import { deskHours, officeHours, queueRoom, queueRules, sanctionsPeople } from '../routing'
import { actorOf } from './actors'
import type { SeededEnvironment } from './set-up'

/**
 * How the demo's manager shares work out from now on: rules that admit, policies that assign, calendars that count. Made
 * after the past was played, so that it changes nothing of it; the queues without a policy are for whoever starts reviewing.
 */
export async function setRouting(environment: SeededEnvironment, now: Date): Promise<void> {
  const manager = actorOf(environment, 'manager')
  const queue = (key: string) => environment.queues.get(key) as string
  const template = (key: string) => environment.templates.get(key) as string

  const year = now.getUTCFullYear()
  const holidays = (country: string) => [year, year + 1].flatMap((of) => starterHolidays(country, of))
  const { calendarId: officeId } = await createCalendar(manager, officeHours(holidays('PT'), [year, year + 1]))
  const { calendarId: deskId } = await createCalendar(manager, deskHours)
  await createSlaPolicy(manager, {
    name: 'Business verification, office hours',
    templateIds: [template('kyb_onboarding')],
    matrix: inOpenTime(8),
    clocks: {
      first_touch: { targetMinutes: 480, warningMinutes: 120 },
      client_response: { targetMinutes: 5 * 480, warningMinutes: 480 },
    },
    calendarId: officeId,
    maximumPauseMinutes: 21 * 1440,
  })
  await createSlaPolicy(manager, {
    name: 'Account takeover, extended desk',
    templateIds: [template('account_takeover')],
    matrix: inOpenTime(15),
    clocks: {
      first_touch: { targetMinutes: 60, warningMinutes: 15 },
      approval: { targetMinutes: 240, warningMinutes: 60 },
    },
    calendarId: deskId,
    maximumPauseMinutes: 7 * 1440,
  })

  for (const [key, admissionRules] of Object.entries(queueRules))
    await updateQueue(manager, { queueId: queue(key), admissionRules })
  for (const [key, capacity] of Object.entries(queueRoom)) await updateQueue(manager, { queueId: queue(key), capacity })

  for (const login of sanctionsPeople) {
    const person = environment.people.get(login)
    if (person) await setMemberLoad(manager, { userId: person.id, skills: ['sanctions'] })
  }
  await createAssignmentPolicy(manager, {
    name: 'Alerts to financial crime, least loaded first',
    method: 'least_loaded',
    sourceKind: 'queue',
    sourceIds: [queue('aml_alerts')],
    userIds: reviewersOf(environment, ['financial_crime']),
    weights: [3, 2, 1, 1],
    skillRules: [{ when: { attribute: 'risk_tier', operator: 'equals', value: 'High' }, skill: 'sanctions' }],
  })
  await createAssignmentPolicy(manager, {
    name: 'Periodic reviews in turn',
    method: 'round_robin',
    sourceKind: 'queue',
    sourceIds: [queue('periodic_reviews')],
    userIds: reviewersOf(environment, ['business', 'financial_crime']),
    sortBy: 'age',
    capacity: 20,
  })
  await createAssignmentPolicy(manager, {
    name: 'Companies stay with who entered them',
    enabled: false,
    method: 'case_creator',
    sourceKind: 'template',
    sourceIds: [template('kyb_onboarding')],
  })
}

/** The targets everyone starts with, a day being as many hours as a calendar is open. */
const inOpenTime = (hours: number) =>
  defaultSlaMatrix.map((target) => ({
    ...target,
    targetMinutes: (target.targetMinutes * hours) / 24,
    warningMinutes: (target.warningMinutes * hours) / 24,
    criticalMinutes: (target.criticalMinutes * hours) / 24,
  }))

/** Those who review; whoever leads the teams gives work out and takes none. */
const reviewersOf = (environment: SeededEnvironment, teams: readonly TeamKey[]): string[] =>
  demoPeople.flatMap((person) => {
    const known = environment.people.get(person.login)
    return known && person.roles.includes('reviewer') && person.teams.some((team) => teams.includes(team))
      ? [known.id]
      : []
  })
