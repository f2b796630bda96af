import type { ObjectInput } from '@/lib/objects/schema'
import { type AlertFacts, alert } from '../objects/alert'
import { riskAssessment } from '../objects/assessment'
import { device } from '../objects/device'
import { inquiry } from '../objects/inquiry'
import { paper } from '../objects/paper'
import { personCard } from '../objects/person-card'
import { report } from '../objects/report'
import { verification } from '../objects/verification'
import type { Random } from '../random'
import { addressText } from '../subjects/address'
import { makePerson, type PersonSubject } from '../subjects/person'
import { machineReadable } from '../subjects/text'
import { countryOf } from '../words/countries'
import { identityPlots } from './kyc-identity'
import { screeningPlots } from './kyc-screening'
import { fromPlot, money, type Plot, priorityFor, type Story } from './story'

export interface KycPlot extends Plot {
  identity?: Record<string, string>
  selfie?: Record<string, string>
  address?: Record<string, string>
  report?: {
    kind: 'sanctions' | 'pep' | 'adverse_media'
    matches: readonly [number, number]
    score: readonly [number, number]
  }
  alert?: Pick<AlertFacts, 'category' | 'kind' | 'summary'>
  otherCustomers?: readonly [number, number]
  volume?: readonly [number, number]
}

const plots = [...identityPlots, ...screeningPlots].map((plot) => [plot, plot.weight] as const)

/** @param at the instant the case comes in */
export function tellKyc(random: Random, at: Date): Story {
  const plot = random.weighted(plots)
  const person = makePerson(random, at)
  const riskScore = random.int(...plot.risk)
  const [from, to] = plot.volume ?? [200, 4200]
  const enhanced = riskScore >= 70 || (plot.tags ?? []).includes('edd')
  return {
    ...fromPlot(random, plot, {
      name: person.fullName,
      given: person.givenName,
      city: person.address.city,
      job: person.occupation.toLowerCase(),
      zone: machineReadable(person.fullName),
    }),
    template: 'kyc_onboarding',
    title: `${person.fullName} — ${plot.topic}`,
    priority: priorityFor(random, riskScore),
    riskScore,
    tags: ['kyc', ...(plot.tags ?? []), ...(random.chance(0.08) ? ['vip'] : [])],
    externalReference: random.chance(0.8) ? `onb-${random.code('######')}` : undefined,
    metadata: {
      source: 'onboarding-service',
      referral: random.pick(['organic', 'friend', 'partner', 'advertisement']),
    },
    fields: {
      full_name: person.fullName,
      date_of_birth: person.birthDate,
      nationality: person.nationality,
      country_of_residence: person.residence,
      email: person.email,
      phone: person.phone,
      address: addressText(person.address),
      document_type: person.document.kind,
      document_number: person.document.number,
      document_expires_on: person.document.expiresOn,
      liveness_score: plot.selfie ? random.int(38, 59) : random.int(71, 99),
      occupation: person.occupation,
      product: random.pick([
        'personal_account',
        'personal_account',
        'premium_account',
        'virtual_card',
        'savings_pocket',
      ]),
      expected_monthly_volume: money(Math.round(random.int(from, to) / 50) * 50, countryOf(person.residence).currency),
      politically_exposed: plot.report?.kind === 'pep',
      customer_number: person.customerNumber,
    },
    learned: {
      source_of_funds: random.pick([
        'salary',
        'business_income',
        'savings',
        'pension',
        'property_sale',
        'family_support',
      ]),
      due_diligence: enhanced ? 'enhanced' : random.pick(['standard', 'simplified']),
    },
    objects: evidence(random, plot, person, riskScore, at),
    answers: (then) =>
      random
        .sample(plot.answer, random.int(1, plot.answer.length))
        .map((kind) => paper(random, { kind, of: person.fullName, at: then, country: person.residence })),
  }
}

function evidence(random: Random, plot: KycPlot, person: PersonSubject, riskScore: number, at: Date): ObjectInput[] {
  const minutesBefore = (minutes: number) => new Date(at.getTime() - minutes * 60_000)
  const failedSteps = [
    ...(plot.identity ? ['Government ID'] : []),
    ...(plot.selfie ? ['Selfie'] : []),
    ...(plot.address ? ['Address'] : []),
  ]
  const searched = { name: person.fullName, country: person.nationality, birthDate: person.birthDate }
  const matches = plot.report ? random.int(...plot.report.matches) : 0
  return [
    personCard(person),
    inquiry(random, person, { at: minutesBefore(6), failed: failedSteps }),
    verification(random, person, { kind: 'government_id', at: minutesBefore(5), failed: plot.identity }),
    verification(random, person, { kind: 'selfie', at: minutesBefore(5), failed: plot.selfie }),
    ...(plot.address || random.chance(0.35)
      ? [verification(random, person, { kind: 'address', at: minutesBefore(4), failed: plot.address })]
      : []),
    ...(random.chance(0.4) ? [verification(random, person, { kind: 'database', at: minutesBefore(4) })] : []),
    report(random, searched, {
      kind: plot.report?.kind ?? 'sanctions',
      at: minutesBefore(3),
      matches,
      score: plot.report ? random.int(...plot.report.score) : 0,
    }),
    device(random, {
      at: minutesBefore(6),
      place: person.address,
      trusted: false,
      otherCustomers: plot.otherCustomers ? random.int(...plot.otherCustomers) : 0,
    }),
    riskAssessment(random, person.fullName, riskScore, minutesBefore(2)),
    ...(plot.alert
      ? [alert(random, { ...plot.alert, at, status: 'Open', priority: priorityFor(random, riskScore) })]
      : []),
  ]
}
