import { riskTierOf } from '@/lib/cases/names'
import { findTarget } from '@/lib/sla/rules'
import { templateDefinition } from '@/lib/templates/schema'
import type { Random } from '../random'
import type { Story } from '../stories/story'
import { demoTemplates } from '../templates/demo-templates'
import { countries } from '../words/countries'
import { wakingHours } from './hours'

export type FateKind =
  | 'new'
  | 'snoozed'
  | 'assigned'
  | 'claimed'
  | 'working'
  | 'waiting'
  | 'review'
  | 'escalated'
  | 'proposed'
  | 'ended'

export type SlaBand = 'on_track' | 'warning' | 'critical' | 'breached_by_minutes' | 'breached_by_days'

export interface Fate {
  kind: FateKind
  /** For an open case: how its clock stands now. */
  band: SlaBand
  /** For an ended one. */
  late: boolean
}

export const drawFate = (random: Random): Fate => ({
  kind: random.weighted([
    ['new', 22],
    ['snoozed', 1],
    ['assigned', 8],
    ['working', 18],
    ['waiting', 7],
    ['review', 7],
    ['escalated', 3],
    ['ended', 38],
  ] as const),
  band: random.weighted([
    ['on_track', 56],
    ['warning', 15],
    ['critical', 10],
    ['breached_by_minutes', 6],
    ['breached_by_days', 13],
  ] as const),
  late: random.chance(0.2),
})

const minute = 60_000
const dayMs = 1440 * minute
/** Cases begin at most this long ago. */
const longestAgo = 60 * dayMs

const parsed = new Map(demoTemplates.map((template) => [template.key, templateDefinition.parse(template.definition)]))

export const definitionOf = (key: Story['template']) => {
  const definition = parsed.get(key)
  if (!definition) throw new Error(`The demo has no template ${key}.`)
  return definition
}

/** The clock a case of this kind gets, in milliseconds. */
export function clockOf(story: Pick<Story, 'template' | 'priority' | 'riskScore'>) {
  const template = demoTemplates.find(({ key }) => key === story.template)
  if (!template) throw new Error(`The demo has no template ${story.template}.`)
  const target = findTarget(definitionOf(story.template), template.type, story.priority, riskTierOf(story.riskScore))
  if (!target) throw new Error(`No target for ${story.template} ${story.priority}.`)
  return {
    target: target.targetMinutes * minute,
    warning: target.warningMinutes * minute,
    critical: target.criticalMinutes * minute,
    longestPause: (definitionOf(story.template).sla.maximumPauseMinutes ?? 20_000) * minute,
  }
}

/** How long ago the case came in, so that its clock stands as fated. Depends on kind and priority, so these come first. */
export function ageOf(random: Random, fate: Fate, clock: ReturnType<typeof clockOf>): number {
  const between = (from: number, to: number) => from + random.next() * (to - from)
  const capped = (age: number) => Math.min(longestAgo, Math.max(4 * minute, age))
  if (fate.kind === 'ended') {
    const late = clock.target * between(1.3, 1.8)
    if (fate.late && late < longestAgo * 0.9)
      return capped(between(late + dayMs / 4, Math.min(longestAgo, late + 20 * dayMs)))
    return capped(between(2 * dayMs, longestAgo))
  }
  const critical = Math.min(clock.critical, clock.warning)
  switch (fate.band) {
    case 'on_track':
      return capped(between(0.02, 0.97) * (clock.target - clock.warning))
    case 'warning':
      return capped(clock.target - between(critical * 1.04, clock.warning * 0.99))
    case 'critical':
      return capped(clock.target - between(12 * minute, critical * 0.96))
    case 'breached_by_minutes':
      return capped(clock.target + between(3 * minute, 55 * minute))
    case 'breached_by_days':
      return capped(clock.target + between(0.3 * dayMs, 8 * dayMs))
  }
}

const zones = [...countries.values()].map((country) => country.timeZone)

/** When it comes in: in the customer's day, wherever that does not move the clock into another band. */
export function arrival(random: Random, now: Date, age: number, fate: Fate): Date {
  const exact = new Date(now.getTime() - age)
  if (fate.kind !== 'ended' && fate.band !== 'on_track') return exact
  const shifted = wakingHours(random, random.pick(zones), exact)
  return shifted.getTime() < now.getTime() - 4 * minute && age > dayMs / 2 ? shifted : exact
}
