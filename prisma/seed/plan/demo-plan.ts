import type { DemoSlug } from '../people'
import { type Random, randomFrom } from '../random'
import { tellAml } from '../stories/aml'
import { tellKyb } from '../stories/kyb'
import { tellKyc } from '../stories/kyc'
import { tellMonitoring } from '../stories/monitoring'
import { tellPeriodic } from '../stories/periodic'
import type { Story } from '../stories/story'
import { tellTakeover } from '../stories/takeover'
import { type CompanySubject, makeCompany } from '../subjects/company'
import type { TemplateKey } from '../templates/seed'
import { companyWords } from '../words/companies'
import { crewOf } from './crew'
import { Diary } from './diary'
import { ageOf, arrival, clockOf, drawFate, type Fate, type FateKind } from './fate'
import { twoNeeded, writeScript } from './script'
import type { PlannedCase } from './steps'

/** Of 400; a smaller environment gets its share of each. */
const shares: [TemplateKey, number][] = [
  ['kyc_onboarding', 130],
  ['kyb_onboarding', 62],
  ['aml_alert_review', 68],
  ['transaction_monitoring', 66],
  ['periodic_review', 30],
  ['account_takeover', 44],
]
/** Fates that must not be left to chance: a page is empty without them. */
const promised: [TemplateKey, FateKind][] = [
  ['aml_alert_review', 'proposed'],
  ['kyb_onboarding', 'proposed'],
  ['kyc_onboarding', 'proposed'],
  ['kyc_onboarding', 'claimed'],
  ['account_takeover', 'claimed'],
  ['transaction_monitoring', 'claimed'],
  ['kyb_onboarding', 'snoozed'],
  ['kyc_onboarding', 'waiting'],
  ['kyb_onboarding', 'waiting'],
]

interface Options {
  environment: DemoSlug
  count: number
  now: Date
  seed: number
  /** The person business customers are told to call. */
  managerId: string
}

/** Everything that will have happened in an environment up to `now`; the same for the same seed and instant. */
export function planCases({ environment, count, now, seed, managerId }: Options): PlannedCase[] {
  const random = randomFrom(seed)
  const companies = random.sample(companyWords, companyWords.length).map((words) => makeCompany(random, now, words))
  const applying = Math.ceil((62 / 400) * count)
  const known = companies.slice(applying)
  let next = 0
  const companyFor = (template: TemplateKey) =>
    template === 'kyb_onboarding' ? (companies[next++ % applying] as CompanySubject) : random.pick(known)
  const owed = [...promised]
  return kindsOf(count).map((template) => {
    const promise = owed.findIndex(([key]) => key === template)
    const drawn = drawFate(random)
    const fate = promise < 0 ? drawn : { ...drawn, kind: owed.splice(promise, 1)[0]?.[1] ?? drawn.kind }
    return planCase(random, {
      environment,
      now,
      fate,
      tell: teller(template, () => companyFor(template), managerId),
    })
  })
}

function kindsOf(count: number): TemplateKey[] {
  const total = shares.reduce((sum, [, share]) => sum + share, 0)
  const kinds: TemplateKey[] = []
  let due = 0
  for (const [key, share] of shares) {
    due += (share / total) * count
    while (kinds.length < Math.round(due)) kinds.push(key)
  }
  return kinds
}

/** A story that can be told for any instant and stays the same one: its clock decides when it began. */
function teller(template: TemplateKey, company: () => CompanySubject, managerId: string) {
  const subject =
    template === 'kyb_onboarding' || template === 'aml_alert_review' || template === 'periodic_review'
      ? company()
      : null
  return (seed: number, at: Date): Story => {
    const own = randomFrom(seed)
    if (subject && template === 'kyb_onboarding') return tellKyb(own, at, subject, managerId)
    if (subject && template === 'aml_alert_review') return tellAml(own, at, subject)
    if (subject) return tellPeriodic(own, at, subject, managerId)
    return template === 'kyc_onboarding'
      ? tellKyc(own, at)
      : template === 'transaction_monitoring'
        ? tellMonitoring(own, at)
        : tellTakeover(own, at)
  }
}

interface CaseOptions {
  environment: DemoSlug
  now: Date
  fate: Fate
  tell: (seed: number, at: Date) => Story
}

function planCase(random: Random, { environment, now, fate, tell }: CaseOptions): PlannedCase {
  let seed = random.int(1, 2 ** 31)
  if (fate.kind === 'proposed') while (!canPropose(tell(seed, now))) seed = random.int(1, 2 ** 31)
  const clock = clockOf(tell(seed, now))
  const age = ageOf(random, fate, clock)
  const from = arrival(random, now, age, fate)
  const story = tell(seed, from)
  const urgent = clock.target <= 2 * 86_400_000 || age < 86_400_000
  const diary = new Diary(random, from, endOf(random, fate, clock.target, from, now), urgent)
  writeScript(random, story, fate, crewOf(environment, story.template), diary, clock.longestPause)
  return { environment, story, steps: diary.steps }
}

const canPropose = (story: Story) => twoNeeded(story, story.endsWell ? 'approve' : 'decline')

/** An ended case was decided within its time or after it; an open one is still being worked on. */
function endOf(random: Random, fate: Fate, target: number, from: Date, now: Date): Date {
  const soon = now.getTime() - 45_000
  if (fate.kind === 'claimed') return new Date(now.getTime() - random.int(60, 400) * 1000)
  if (fate.kind !== 'ended') return new Date(soon)
  const share = fate.late ? 1.3 + random.next() * 0.5 : 0.12 + random.next() * 0.8
  return new Date(Math.min(soon, from.getTime() + Math.max(target * share, 40 * 60_000)))
}
