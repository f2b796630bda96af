import { alert } from '../objects/alert'
import { check, riskAssessment } from '../objects/assessment'
import { paper } from '../objects/paper'
import { companyCard, ownerCard } from '../objects/person-card'
import { report } from '../objects/report'
import type { Random } from '../random'
import type { CompanySubject } from '../subjects/company'
import { isoDate } from '../subjects/text'
import { companyFacts } from './kyb'
import { makePayments } from './payments'
import { periodicPlots } from './periodic-plots'
import { fromPlot, money, priorityFor, type Story } from './story'

const plots = periodicPlots.map((plot) => [plot, plot.weight] as const)
const months = { High: 6, Medium: 12, Low: 24 } as const
const month = 30.4 * 86_400_000

/** @param at the instant the case comes in */
export function tellPeriodic(random: Random, at: Date, company: CompanySubject, managerId?: string): Story {
  const plot = random.weighted(plots)
  const riskScore = random.int(...plot.risk)
  const owner = company.owners[0]?.person.fullName ?? company.name
  const lastReviewed = new Date(at.getTime() - months[plot.previousTier] * month)
  const before = (minutes: number) => new Date(at.getTime() - minutes * 60_000)
  const ownership = {
    category: 'Company',
    kind: 'Change of Ownership',
    summary: 'The register shows a shareholder we do not know.',
  } as const
  return {
    ...fromPlot(random, plot, {
      name: company.name,
      owner,
      city: company.address.city,
      activity: company.activity.toLowerCase(),
    }),
    template: 'periodic_review',
    title: `${company.name} — ${plot.topic}`,
    priority: priorityFor(random, riskScore - 8),
    riskScore,
    tags: ['periodic-review', ...(plot.tags ?? [])],
    externalReference: `pr-${at.getUTCFullYear()}-${random.code('#####')}`,
    metadata: { source: 'review-calendar', cycle: `${months[plot.previousTier]} months` },
    fields: {
      ...companyFacts(company),
      annual_turnover: money(company.annualTurnover, company.currency),
      ownership_structure: plot.structure,
      previous_risk_tier: plot.previousTier,
      last_reviewed_on: isoDate(lastReviewed),
      ...(managerId ? { relationship_manager: managerId } : {}),
    },
    learned: {
      changes_since_last_review: plot.changes,
      next_review_on: isoDate(new Date(at.getTime() + months[plot.previousTier] * month)),
      due_diligence: riskScore >= 70 ? 'enhanced' : 'standard',
    },
    objects: [
      companyCard(company),
      ...company.owners.map((entry) => ownerCard(entry, true)),
      check(random, {
        category: 'Company',
        name: 'Register refresh',
        at: before(5),
        status: plot.failedCheck ? 'Failed' : 'Complete',
        result: plot.failedCheck ?? 'Agrees with our records',
      }),
      report(
        random,
        { name: company.name, country: company.country },
        { kind: 'sanctions', at: before(4), matches: 0, score: 0 },
      ),
      report(
        random,
        { name: owner, country: company.country },
        { kind: 'pep', at: before(4), matches: random.chance(0.15) ? 1 : 0, score: 64 },
      ),
      ...(plot.tags?.includes('ownership')
        ? [alert(random, { ...ownership, at, status: 'Open', priority: 'Medium' })]
        : []),
      ...makePayments(
        random,
        { iban: company.iban, currency: company.currency, city: company.address.city, country: company.country },
        { pattern: 'ordinary', count: random.int(5, 10), until: before(400), spreadHours: 90 },
      ),
      riskAssessment(random, company.name, riskScore, before(3)),
    ],
    answers: (then) =>
      random
        .sample(plot.answer, random.int(1, plot.answer.length))
        .map((kind) => paper(random, { kind, of: company.name, at: then, country: company.country })),
  }
}
