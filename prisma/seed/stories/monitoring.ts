import { account } from '../objects/account'
import { alert } from '../objects/alert'
import { riskAssessment } from '../objects/assessment'
import { paper } from '../objects/paper'
import { personCard } from '../objects/person-card'
import type { Random } from '../random'
import { makePerson } from '../subjects/person'
import { amountText, isoDate } from '../subjects/text'
import { countryOf } from '../words/countries'
import { countriesOf } from './aml'
import { monitoringPlots } from './monitoring-plots'
import { makePayments, movedAmount } from './payments'
import { fromPlot, money, priorityFor, type Story } from './story'

const plots = monitoringPlots.map((plot) => [plot, plot.weight] as const)

/** @param at the instant the case comes in */
export function tellMonitoring(random: Random, at: Date): Story {
  const plot = random.weighted(plots)
  const person = makePerson(random, at)
  const riskScore = random.int(...plot.risk)
  const { currency } = countryOf(person.residence)
  const payments = makePayments(
    random,
    { iban: person.iban, currency, city: person.address.city, country: person.residence },
    {
      pattern: plot.pattern,
      count: random.int(...plot.count),
      until: new Date(at.getTime() - 900_000),
      spreadHours: plot.spreadHours,
    },
  )
  const amount = movedAmount(payments)
  const summary = `${payments.length} payments, ${amountText(amount, currency)} in all, found by ${plot.rule}.`
  return {
    ...fromPlot(random, plot, {
      name: person.fullName,
      given: person.givenName,
      job: person.occupation,
      amount: amountText(amount, currency),
    }),
    template: 'transaction_monitoring',
    title: `${person.fullName} — ${plot.topic}`,
    priority: priorityFor(random, riskScore),
    riskScore,
    tags: ['monitoring', ...(plot.tags ?? [])],
    externalReference: `tm-${random.code('#########')}`,
    subjectKey: `tm:${person.customerNumber}`,
    metadata: { source: 'monitoring-engine', rule_version: random.code('#.##'), batch: isoDate(at) },
    fields: {
      full_name: person.fullName,
      customer_number: person.customerNumber,
      country_of_residence: person.residence,
      occupation: person.occupation,
      source_of_funds: random.pick(['salary', 'pension', 'business_income', 'savings']),
      expected_monthly_volume: money(random.int(8, 50) * 100, currency),
      rule_name: plot.rule,
      period_from: String(payments.at(-1)?.occurredAt).slice(0, 10),
      period_to: String(payments[0]?.occurredAt).slice(0, 10),
      transaction_count: payments.length,
      amount_at_risk: money(amount, currency),
      counterparty_countries: countriesOf(payments),
      account_frozen: riskScore > 82,
    },
    learned: { customer_explanation: plot.approve.text.split(/[;.]/)[0] ?? '' },
    objects: [
      personCard(person),
      account(
        random,
        { name: person.fullName, iban: person.iban, currency, customerNumber: person.customerNumber },
        at,
        riskScore > 82,
      ),
      alert(random, {
        category: 'Financial',
        kind: plot.alertKind,
        summary,
        at,
        status: 'Open',
        priority: priorityFor(random, riskScore),
      }),
      ...payments,
      riskAssessment(random, person.fullName, riskScore, at),
    ],
    answers: (then) =>
      random
        .sample(plot.answer, random.int(1, plot.answer.length))
        .map((kind) => paper(random, { kind, of: person.fullName, at: then, country: person.residence })),
  }
}
