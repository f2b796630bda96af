import { account } from '../objects/account'
import { check } from '../objects/assessment'
import { device } from '../objects/device'
import { paper } from '../objects/paper'
import { personCard } from '../objects/person-card'
import { verification } from '../objects/verification'
import type { Random } from '../random'
import { makeAddress } from '../subjects/address'
import { makePerson } from '../subjects/person'
import { amountText } from '../subjects/text'
import { countryOf } from '../words/countries'
import { makePayments, movedAmount } from './payments'
import { fromPlot, money, priorityFor, type Story } from './story'
import { type TakeoverPlot, takeoverPlots } from './takeover-plots'

const plots = takeoverPlots.map((plot) => [plot, plot.weight] as const)
const minute = 60_000

/** @param at the instant the case comes in */
export function tellTakeover(random: Random, at: Date): Story {
  const plot: TakeoverPlot = random.weighted(plots)
  const person = makePerson(random, at)
  const riskScore = random.int(...plot.risk)
  const { currency } = countryOf(person.residence)
  const before = (minutes: number) => new Date(at.getTime() - minutes * minute)
  const payments = makePayments(
    random,
    { iban: person.iban, currency, city: person.address.city, country: person.residence },
    { pattern: 'drained', count: random.int(...plot.payments), until: before(2), spreadHours: 0.6 },
  )
  const amount = movedAmount(payments)
  const elsewhere = makeAddress(random, random.pick(['RO', 'NG', 'GB', 'TR', 'EE', 'BR']))
  return {
    ...fromPlot(random, plot, { name: person.fullName, given: person.givenName, amount: amountText(amount, currency) }),
    template: 'account_takeover',
    title: `${person.fullName} — ${plot.topic}`,
    priority: priorityFor(random, riskScore),
    riskScore,
    tags: ['fraud', ...(plot.tags ?? [])],
    externalReference: `frd-${random.code('########')}`,
    subjectKey: `ato:${person.customerNumber}`,
    metadata: {
      source: 'fraud-engine',
      model: 'takeover-7',
      score: random.int(610, 990),
      session: random.hex(16),
      held_payments: random.int(0, 2),
    },
    fields: {
      full_name: person.fullName,
      customer_number: person.customerNumber,
      email: person.email,
      phone: person.phone,
      channel: plot.channel,
      detected_at: before(1).toISOString(),
      takeover_signals: plot.signals,
      amount_at_risk: money(amount, currency),
      account_frozen: riskScore > 70,
    },
    learned: { customer_reached: true, customer_explanation: plot.approve.text.split(/[;.:]/)[0] ?? '' },
    objects: [
      personCard(person),
      account(
        random,
        { name: person.fullName, iban: person.iban, currency, customerNumber: person.customerNumber },
        at,
        riskScore > 70,
      ),
      device(random, { at: before(random.int(600, 5000)), place: person.address, trusted: true }),
      device(random, {
        at: before(20),
        place: elsewhere,
        trusted: false,
        otherCustomers: plot.tags?.includes('mule') ? random.int(2, 9) : 0,
      }),
      ...(plot.failedPhone
        ? [verification(random, person, { kind: 'phone', at: before(15), failed: plot.failedPhone })]
        : []),
      check(random, {
        category: 'Identity',
        name: 'Behaviour while signed in',
        at: before(3),
        status: 'Failed',
        result: random.pick([
          'Typing rhythm differs from the last 40 sessions',
          'Account data pasted, not typed',
          'Menu order never used before',
        ]),
      }),
      ...payments,
    ],
    answers: (then) =>
      random
        .sample(plot.answer, random.int(1, plot.answer.length))
        .map((kind) => paper(random, { kind, of: person.fullName, at: then, country: person.residence })),
  }
}
