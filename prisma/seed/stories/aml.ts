import type { ObjectInput } from '@/lib/objects/schema'
import { account } from '../objects/account'
import { alert } from '../objects/alert'
import { riskAssessment } from '../objects/assessment'
import { paper } from '../objects/paper'
import { companyCard, ownerCard } from '../objects/person-card'
import { report } from '../objects/report'
import type { Random } from '../random'
import type { CompanySubject } from '../subjects/company'
import { amountText } from '../subjects/text'
import { type AmlPlot, amlPlots } from './aml-plots'
import { companyFacts } from './kyb'
import { makePayments, movedAmount } from './payments'
import { fromPlot, money, priorityFor, type Story } from './story'

const plots = amlPlots.map((plot) => [plot, plot.weight] as const)
const hour = 3_600_000

/** @param at the instant the case comes in */
export function tellAml(random: Random, at: Date, company: CompanySubject): Story {
  const plot = random.weighted(plots)
  const riskScore = random.int(...plot.risk)
  const hitReport = report(
    random,
    { name: company.name, country: company.country },
    {
      kind: plot.report.kind,
      at: new Date(at.getTime() - 0.2 * hour),
      matches: random.int(...plot.report.matches),
      score: random.int(...plot.report.score),
    },
  )
  const payments = makePayments(
    random,
    { iban: company.iban, currency: company.currency, city: company.address.city, country: company.country },
    {
      pattern: plot.payments ?? 'ordinary',
      count: random.int(5, 14),
      until: new Date(at.getTime() - hour),
      spreadHours: 60,
      scale: 1.6,
    },
  )
  const amount = movedAmount(payments)
  const matches = hitReport.data?.matches as { score: number; list: string }[]
  const told = fromPlot(random, plot, {
    name: company.name,
    owner: company.owners[0]?.person.fullName ?? company.name,
    city: company.address.city,
    activity: company.activity.toLowerCase(),
    amount: amountText(amount, company.currency),
  })
  return {
    ...told,
    template: 'aml_alert_review',
    title: `${company.name} — ${plot.topic}`,
    priority: priorityFor(random, riskScore),
    riskScore,
    tags: ['aml', ...(plot.tags ?? [])],
    externalReference: `scr-${random.code('########')}`,
    metadata: { source: 'screening-engine', engine_run: random.hex(12), list_version: random.code('v2.###') },
    fields: {
      ...companyFacts(company),
      rule_name: plot.rule,
      ...(matches[0] ? { matched_list: matches[0].list, match_score: matches[0].score } : {}),
      amount_at_risk: money(amount, company.currency),
      counterparty_countries: countriesOf(payments),
      account_frozen: riskScore > 88,
    },
    learned: {
      match_result: plot.payments ? 'inconclusive' : told.endsWell ? 'false_positive' : 'true_match',
      customer_explanation: random.pick(explanations),
    },
    objects: evidence(random, plot, company, { riskScore, at, more: [hitReport, ...payments] }),
    answers: (then) =>
      random
        .sample(plot.answer, random.int(1, plot.answer.length))
        .map((kind) => paper(random, { kind, of: company.name, at: then, country: company.country })),
  }
}

const explanations = [
  'The payments belong to one order that was divided on the supplier’s wish.',
  'The company in the list has our former name; we changed it nine years ago because of the confusion.',
  'The money is our customers’ and is passed on as agreed in the framework contract.',
  'We opened a branch in the spring and had not told you yet.',
  'The article is about our landlord, not about us.',
]
const known = ['PT', 'ES', 'FR', 'DE', 'NL', 'EE', 'GB', 'TR', 'NG', 'LB', 'CZ', 'HU']

/** Those of the field's options that occur. */
export const countriesOf = (payments: ObjectInput[]): string[] => {
  const seen = new Set(payments.map((payment) => String(payment.data?.country)))
  return known.filter((code) => seen.has(code))
}

interface Facts {
  riskScore: number
  at: Date
  more: ObjectInput[]
}

function evidence(
  random: Random,
  plot: AmlPlot,
  company: CompanySubject,
  { riskScore, at, more }: Facts,
): ObjectInput[] {
  const priority = priorityFor(random, riskScore)
  const second = {
    category: 'Company',
    kind: 'Change of Ownership',
    summary: 'The register shows a new shareholder since the last review.',
  } as const
  const holder = {
    name: company.name,
    iban: company.iban,
    currency: company.currency,
    customerNumber: company.customerNumber,
  }
  return [
    companyCard(company),
    ...company.owners.slice(0, 3).map((owner) => ownerCard(owner, true)),
    alert(random, { ...plot.alert, at, status: 'Open', priority }),
    ...(random.chance(0.22) ? [alert(random, { ...second, at, status: 'Open', priority: 'Low' })] : []),
    ...more,
    account(random, holder, at, riskScore > 88),
    riskAssessment(random, company.name, riskScore, at),
  ]
}
