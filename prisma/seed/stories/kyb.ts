import type { ObjectInput } from '@/lib/objects/schema'
import { ownershipGraph } from '../objects/account'
import { alert } from '../objects/alert'
import { check, riskAssessment } from '../objects/assessment'
import { paper } from '../objects/paper'
import { companyCard, ownerCard } from '../objects/person-card'
import { report } from '../objects/report'
import { verification } from '../objects/verification'
import type { Random } from '../random'
import type { CompanySubject } from '../subjects/company'
import { type KybPlot, kybPlots } from './kyb-plots'
import { fill, fromPlot, money, priorityFor, type Story } from './story'

const plots = kybPlots.map((plot) => [plot, plot.weight] as const)
const markets = ['domestic', 'eu', 'uk', 'mena', 'sub_saharan', 'americas', 'asia']

/** What a company's file says, the same in every case about it. */
export const companyFacts = (company: CompanySubject) => ({
  company_name: company.name,
  registration_number: company.registrationNumber,
  incorporation_country: company.country,
  business_activity: company.activity,
  customer_number: company.customerNumber,
})

export function tellKyb(random: Random, at: Date, company: CompanySubject, managerId?: string): Story {
  const plot = random.weighted(plots)
  const riskScore = random.int(...plot.risk)
  const owner = company.owners[0]?.person
  const words = {
    name: company.name,
    owner: owner?.fullName ?? company.name,
    city: company.address.city,
    activity: company.activity.toLowerCase(),
  }
  return {
    ...fromPlot(random, plot, words),
    template: 'kyb_onboarding',
    title: `${company.name} — ${plot.topic}`,
    priority: priorityFor(random, riskScore),
    riskScore,
    tags: ['kyb', ...(plot.tags ?? []), ...(random.chance(0.1) ? ['partner-referral'] : [])],
    externalReference: random.chance(0.85) ? `crm-${random.code('#######')}` : undefined,
    metadata: {
      source: 'business-portal',
      sales_region: random.pick(['Iberia', 'DACH', 'Nordics', 'CEE', 'UK and Ireland']),
    },
    fields: {
      ...companyFacts(company),
      register: company.authority,
      tax_number: company.taxNumber,
      incorporated_on: company.incorporatedOn,
      activity_code: company.activityCode,
      employees: company.employees,
      annual_turnover: money(company.annualTurnover, company.currency),
      website: company.website,
      operating_markets: random.sample(markets, random.int(1, 3)),
      expected_monthly_volume: money(Math.round(company.annualTurnover / 14 / 100) * 100, company.currency),
      ...(managerId && random.chance(0.5) ? { relationship_manager: managerId } : {}),
    },
    learned: {
      ownership_structure: plot.structure,
      due_diligence: riskScore >= 60 ? 'enhanced' : 'standard',
      owners_verified: true,
    },
    objects: evidence(random, plot, company, riskScore, at),
    answers: (then) =>
      random
        .sample(plot.answer, random.int(1, plot.answer.length))
        .map((kind) =>
          paper(random, { kind, of: company.name, at: then, country: company.country, issuer: company.authority }),
        ),
  }
}

function evidence(random: Random, plot: KybPlot, company: CompanySubject, riskScore: number, at: Date): ObjectInput[] {
  const minutesBefore = (minutes: number) => new Date(at.getTime() - minutes * 60_000)
  const holding =
    plot.structure === 'direct'
      ? undefined
      : `${company.name.split(' ')[0]} Holding ${random.pick(['S.à r.l.', 'Ltd', 'B.V.'])}`
  const owner = company.owners[0]?.person
  const searched =
    plot.report?.on === 'owner' && owner
      ? { name: owner.fullName, country: owner.nationality, birthDate: owner.birthDate }
      : { name: company.name, country: company.country }
  const score = plot.report ? random.int(62, 95) : 0
  return [
    companyCard(company),
    ...company.owners.map((entry, index) => ownerCard(entry, !plot.failedCheck || index > 0)),
    ...company.owners
      .slice(0, 2)
      .map(({ person }) =>
        verification(random, person, { kind: 'government_id', at: minutesBefore(random.int(60, 4000)) }),
      ),
    check(random, {
      category: 'Company',
      name: 'Register search',
      at: minutesBefore(9),
      status: plot.failedCheck ? 'Failed' : 'Complete',
      result: plot.failedCheck ?? 'Registered, seat and directors agree',
    }),
    check(random, {
      category: 'Financial',
      name: 'VAT number',
      at: minutesBefore(8),
      result: fill('{tax} is valid', { tax: company.taxNumber }),
    }),
    report(random, searched, {
      kind: plot.report?.kind ?? 'sanctions',
      at: minutesBefore(7),
      matches: plot.report ? random.int(...plot.report.matches) : 0,
      score,
    }),
    paper(random, {
      kind: 'Register extract',
      of: company.name,
      at: minutesBefore(30),
      country: company.country,
      issuer: company.authority,
    }),
    ...(random.chance(0.5)
      ? [
          paper(random, {
            kind: 'Articles of association',
            of: company.name,
            at: minutesBefore(31),
            country: company.country,
          }),
        ]
      : []),
    ...(holding || random.chance(0.3) ? [ownershipGraph(random, company, holding)] : []),
    riskAssessment(random, company.name, riskScore, minutesBefore(5)),
    ...(plot.alert
      ? [alert(random, { ...plot.alert, at, status: 'Open', priority: priorityFor(random, riskScore) })]
      : []),
  ]
}
