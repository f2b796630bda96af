import type { ObjectInput } from '@/lib/objects/schema'
import { cardPayment, cashMachine, transfer } from '../objects/transaction'
import type { Random } from '../random'
import { makePerson } from '../subjects/person'
import { companyWords } from '../words/companies'
import { merchants, riskyMerchants } from '../words/merchants'

interface Payer {
  iban: string
  currency: string
  city: string
  country: string
}

export type PaymentPattern =
  | 'structured_cash'
  | 'pass_through'
  | 'crypto'
  | 'gambling'
  | 'many_senders'
  | 'risky_country'
  | 'dormant_wakes'
  | 'ordinary'
  | 'drained'

interface Move {
  amount: readonly [number, number]
  direction: 'in' | 'out'
  by: 'card' | 'risky_card' | 'person' | 'company' | 'cash' | 'far'
  held?: boolean
}

/** Each pattern in the moves it consists of, taken in turn. */
const moves: Record<PaymentPattern, Move[]> = {
  structured_cash: [
    { amount: [8700, 9950], direction: 'in', by: 'cash' },
    { amount: [9100, 9890], direction: 'in', by: 'cash' },
    { amount: [24_000, 28_000], direction: 'out', by: 'company' },
  ],
  pass_through: [
    { amount: [4200, 18_400], direction: 'in', by: 'company' },
    { amount: [4100, 18_100], direction: 'out', by: 'person' },
  ],
  crypto: [
    { amount: [1500, 7800], direction: 'in', by: 'person' },
    { amount: [1400, 7600], direction: 'out', by: 'risky_card', held: true },
  ],
  gambling: [
    { amount: [40, 900], direction: 'out', by: 'risky_card' },
    { amount: [20, 2600], direction: 'in', by: 'risky_card' },
    { amount: [1100, 1900], direction: 'in', by: 'company' },
  ],
  many_senders: [
    { amount: [95, 480], direction: 'in', by: 'person' },
    { amount: [110, 520], direction: 'in', by: 'person' },
    { amount: [75, 390], direction: 'in', by: 'person' },
    { amount: [2400, 3900], direction: 'out', by: 'far' },
  ],
  risky_country: [
    { amount: [900, 14_500], direction: 'out', by: 'far', held: true },
    { amount: [2100, 3600], direction: 'in', by: 'company' },
  ],
  dormant_wakes: [
    { amount: [31_000, 96_000], direction: 'in', by: 'far' },
    { amount: [9000, 31_000], direction: 'out', by: 'company', held: true },
  ],
  ordinary: [
    { amount: [6, 140], direction: 'out', by: 'card' },
    { amount: [300, 4200], direction: 'out', by: 'company' },
    { amount: [900, 8800], direction: 'in', by: 'company' },
  ],
  drained: [
    { amount: [480, 2900], direction: 'out', by: 'person' },
    { amount: [150, 990], direction: 'out', by: 'risky_card', held: true },
    { amount: [250, 500], direction: 'out', by: 'cash' },
  ],
}

const far = ['TR', 'NG', 'LB', 'VN', 'MX', 'UA']

interface PaymentFacts {
  pattern: PaymentPattern
  count: number
  /** The last one's instant; the others go before it. */
  until: Date
  /** Between two payments, at most. */
  spreadHours: number
  /** Companies move more than people. */
  scale?: number
}

export function makePayments(random: Random, payer: Payer, facts: PaymentFacts): ObjectInput[] {
  let at = facts.until.getTime()
  return Array.from({ length: facts.count }, (_, index) => {
    const pattern = moves[facts.pattern]
    const move = pattern[index % pattern.length] as Move
    const amount = (random.int(move.amount[0] * 100, move.amount[1] * 100) / 100) * (facts.scale ?? 1)
    at -= random.int(Math.ceil(facts.spreadHours * 6), Math.ceil(facts.spreadHours * 60)) * 60_000
    const held = move.held && index < 2
    return pay(random, move, payer, {
      at: new Date(at),
      amount,
      currency: payer.currency,
      direction: move.direction,
      account: payer.iban,
      status: held ? 'held' : random.chance(0.04) ? 'declined' : 'booked',
    })
  })
}

function pay(random: Random, move: Move, payer: Payer, facts: Parameters<typeof transfer>[2]): ObjectInput {
  switch (move.by) {
    case 'card':
      return cardPayment(random, random.pick(merchants), facts)
    case 'risky_card':
      return cardPayment(random, random.pick(riskyMerchants), facts)
    case 'cash':
      return cashMachine(random, payer, facts)
    case 'company': {
      const company = random.pick(companyWords)
      return transfer(random, { name: company.name, country: company.country }, facts)
    }
    case 'person':
    case 'far': {
      const other = makePerson(random, facts.at, move.by === 'far' ? random.pick(far) : undefined)
      return transfer(random, { name: other.fullName, country: other.residence, iban: other.iban }, facts)
    }
  }
}

/** What came in and went out, for fields and sentences. */
export const movedAmount = (payments: ObjectInput[]): number =>
  Math.round(payments.reduce((sum, payment) => sum + Number(payment.data?.amount ?? 0), 0) * 100) / 100
