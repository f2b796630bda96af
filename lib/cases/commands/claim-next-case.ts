import 'server-only'
import type { z } from 'zod'
import { callStatement } from '@/lib/db/statement'
import type { Tx } from '@/lib/db/transaction'
import type { Actor } from '@/lib/kernel/actor'
import { authorize } from '@/lib/kernel/command'
import { notFound } from '@/lib/kernel/errors'
import { parseInput } from '@/lib/kernel/parse'
import { personMayNot, unknownPerson } from '@/lib/members/find-person'
import { claimNextPayload } from '../claim-payload'
import { priorityName } from '../names'
import { claimNextCaseInput } from '../schema'
import type { CaseView } from '../view'

export interface ClaimedCase {
  case: CaseView
  /** Why this one, in the order that decided. */
  why: string[]
}

type Outcome =
  | { outcome: 'none' | 'unknown_person' | 'unknown_queue' }
  | { outcome: 'person_may_not'; name: string }
  | {
      outcome: 'claimed'
      case: CaseView
      slaStage: 0 | 1 | 2 | 3
      rank: { priority: number; riskScore: number; createdAt: string }
    }

/**
 * Claims the next case of a queue, or of all the person's queues, in one round trip; null when nothing waits. Records
 * `case.claimed`. @throws AppError `invalid` unknown_person, `forbidden`, `not_found`
 */
export async function claimNextCase(
  actor: Actor,
  input: z.input<typeof claimNextCaseInput>,
  tx?: Tx,
): Promise<ClaimedCase | null> {
  const parsed = parseInput(claimNextCaseInput, input)
  authorize(actor, 'case:claim')
  const payload = await claimNextPayload(actor, parsed)
  const outcome = await callStatement<Outcome>('claim_next_case', actor.environmentId, payload, tx)
  switch (outcome.outcome) {
    case 'claimed':
      return { case: outcome.case, why: reasons(outcome) }
    case 'none':
      return null
    case 'unknown_queue':
      throw notFound('queue')
    case 'unknown_person':
      throw unknownPerson(payload.as, 'as')
    case 'person_may_not':
      throw personMayNot(outcome.name, 'case:claim')
  }
}

const urgency = ['On track', 'Past its warning', 'Critical', 'Past its deadline'] as const

function reasons({ slaStage, rank }: Extract<Outcome, { outcome: 'claimed' }>): string[] {
  return [
    urgency[slaStage],
    `${priorityName(rank.priority)} priority`,
    `Risk score ${rank.riskScore}`,
    `Waiting since ${new Date(rank.createdAt).toISOString()}`,
  ]
}
