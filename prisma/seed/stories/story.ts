import type { Priority } from '@/lib/cases/names'
import type { ObjectInput } from '@/lib/objects/schema'
import type { Random } from '../random'
import type { TemplateKey } from '../templates/seed'

export type FieldValues = ObjectInput['data'] & object

export interface Verdict {
  reason: string
  text: string
}

/** What can be said of any case of one kind. Texts may hold {name}, {given}, {city} and the like, and {@approver}. */
export interface Plot {
  weight: number
  topic: string
  risk: readonly [number, number]
  tags?: string[]
  /** What people write while they work on it, in this order. */
  remarks: string[]
  /** What is asked of the customer, and what then comes in. */
  request: string
  answer: string[]
  escalation: string
  approve: Verdict
  decline: Verdict
  /** How likely it ends well. */
  goodEnd: number
}

/** One case, told from its arrival to what may come of it. */
export interface Story {
  template: TemplateKey
  title: string
  priority: Priority
  riskScore: number
  fields: FieldValues
  tags: string[]
  externalReference?: string
  subjectKey?: string
  metadata: FieldValues
  /** Attached when it comes in. */
  objects: ObjectInput[]
  /** What comes in when the customer was asked. */
  answers: (at: Date) => ObjectInput[]
  /** Fields a reviewer fills in while working. */
  learned: FieldValues
  request: string
  remarks: string[]
  escalation: string
  approve: Verdict
  decline: Verdict
  endsWell: boolean
  /** Names its creator when a person made it by hand. */
  byHand: boolean
}

export const money = (amount: number, currency: string) => ({ amount, currency })

/** {word} -> its value; what is not given stays. */
export const fill = (text: string, words: Record<string, string>): string =>
  text.replace(/\{([a-z]+)\}/g, (whole, word: string) => words[word] ?? whole)

export const filled = (verdict: Verdict, words: Record<string, string>): Verdict => ({
  ...verdict,
  text: fill(verdict.text, words),
})

/** Riskier cases are more often urgent. */
export const priorityFor = (random: Random, riskScore: number): Priority =>
  random.weighted(
    riskScore >= 70
      ? ([
          ['Critical', 3],
          ['High', 5],
          ['Medium', 2],
        ] as const)
      : riskScore >= 40
        ? ([
            ['Critical', 1],
            ['High', 3],
            ['Medium', 5],
            ['Low', 1],
          ] as const)
        : ([
            ['High', 1],
            ['Medium', 5],
            ['Low', 4],
          ] as const),
  )

/** What every story takes from its plot. */
export const fromPlot = (random: Random, plot: Plot, words: Record<string, string>) => ({
  request: fill(plot.request, words),
  remarks: plot.remarks.map((text) => fill(text, words)),
  escalation: fill(plot.escalation, words),
  approve: filled(plot.approve, words),
  decline: filled(plot.decline, words),
  endsWell: random.chance(plot.goodEnd),
  byHand: random.chance(0.07),
})
