import { riskTierOf } from '@/lib/cases/names'
import type { ObjectInput } from '@/lib/objects/schema'
import type { Random } from '../random'

const path = { High: 'Enhanced', Medium: 'Standard', Low: 'Simplified' } as const
const frequency = { High: '6 months', Medium: '12 months', Low: '24 months' } as const

/** The highest dimension wins: one is the score, the others stay below. */
export function riskAssessment(random: Random, of: string, score: number, at: Date): ObjectInput {
  const names = ['customer', 'geographic', 'product', 'transaction']
  const leading = random.pick(names)
  const tier = riskTierOf(score)
  return {
    type: 'risk_assessment',
    externalReference: `rsk_${random.hex(16)}`,
    title: `Risk assessment: ${of}`,
    status: 'Active',
    occurredAt: at.toISOString(),
    data: {
      model_version: `${at.getUTCFullYear()}.2`,
      score,
      tier,
      dimensions: Object.fromEntries(
        names.map((name) => [name, name === leading ? score : random.int(2, Math.max(3, score - 4))]),
      ),
      leading_dimension: leading,
      due_diligence_path: path[tier],
      review_frequency: frequency[tier],
    },
  }
}

interface CheckFacts {
  category: 'Identity' | 'Screening' | 'Company' | 'Financial' | 'EDD'
  name: string
  at: Date
  status?: 'Complete' | 'Failed' | 'Awaiting Document' | 'Waived'
  result: string
}

export const check = (
  random: Random,
  { category, name, at, status = 'Complete', result }: CheckFacts,
): ObjectInput => ({
  type: 'check',
  externalReference: `chk_${random.hex(16)}`,
  title: name,
  status,
  occurredAt: at.toISOString(),
  data: { category, result, duration_seconds: random.int(2, 380) },
})
