import type { ObjectInput } from '@/lib/objects/schema'
import type { Random } from '../random'
import type { Merchant } from '../words/merchants'
import { transferPurposes } from '../words/merchants'

interface PaymentFacts {
  at: Date
  amount: number
  currency: string
  direction: 'in' | 'out'
  account: string
  status?: 'booked' | 'held' | 'declined' | 'returned'
}

function payment(random: Random, title: string, facts: PaymentFacts, more: ObjectInput['data']): ObjectInput {
  return {
    type: 'transaction',
    externalReference: `trx_${random.hex(16)}`,
    title,
    status: facts.status ?? 'booked',
    occurredAt: facts.at.toISOString(),
    data: {
      amount: Math.round(facts.amount * 100) / 100,
      currency: facts.currency,
      direction: facts.direction,
      account: facts.account,
      reference: random.code('A##########'),
      ...more,
    },
  }
}

export const cardPayment = (random: Random, merchant: Merchant, facts: PaymentFacts): ObjectInput =>
  payment(random, merchant.name, facts, {
    method: 'card',
    merchant: merchant.name,
    category: merchant.category,
    category_code: merchant.code,
    country: merchant.country,
    card_present: random.chance(0.3),
    risk_score: random.int(12, 88),
  })

export const transfer = (
  random: Random,
  counterparty: { name: string; country: string; iban?: string },
  facts: PaymentFacts,
): ObjectInput =>
  payment(random, counterparty.name, facts, {
    method: random.chance(0.6) ? 'instant_transfer' : 'transfer',
    counterparty: counterparty.name,
    country: counterparty.country,
    ...(counterparty.iban ? { counterparty_account: counterparty.iban } : {}),
    purpose: random.pick(transferPurposes),
    risk_score: random.int(18, 96),
  })

export const cashMachine = (
  random: Random,
  place: { city: string; country: string },
  facts: PaymentFacts,
): ObjectInput =>
  payment(random, `Cash machine, ${place.city}`, facts, {
    method: 'cash',
    country: place.country,
    city: place.city,
    terminal: random.code('CDM-######'),
    risk_score: random.int(25, 80),
  })
