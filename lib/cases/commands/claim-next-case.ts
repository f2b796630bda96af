import 'server-only'
import type { z } from 'zod'
import { callStatement } from '@/lib/db/statement'
import { type Tx, transaction } from '@/lib/db/transaction'
import { actorPayload } from '@/lib/events/record'
import type { Actor } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { authorize } from '@/lib/kernel/command'
import { notFound } from '@/lib/kernel/errors'
import { parseInput } from '@/lib/kernel/parse'
import { actingPerson } from '@/lib/members/find-person'
import { claimableQueueIds } from '@/lib/queues/claimable-queues'
import { priorityName } from '../names'
import { claimNextCaseInput } from '../schema'
import type { CaseView } from '../view'

export interface ClaimedCase {
  case: CaseView
  /** Why this one, in the order that decided. */
  why: string[]
}

type Outcome =
  | { outcome: 'none' }
  | {
      outcome: 'claimed'
      case: CaseView
      slaStage: 0 | 1 | 2 | 3
      rank: { priority: number; riskScore: number; createdAt: string }
    }

/** Claims the next case of a queue, or of all the person's queues; null when nothing waits. Records `case.claimed`. */
export async function claimNextCase(
  actor: Actor,
  input: z.input<typeof claimNextCaseInput>,
  tx?: Tx,
): Promise<ClaimedCase | null> {
  const parsed = parseInput(claimNextCaseInput, input)
  authorize(actor, 'case:claim')
  const { userId, queueIds } = await whoAndWhere(actor, parsed.as, parsed.queueId, tx)
  const outcome = await callStatement<Outcome>(
    'claim_next_case',
    actor.environmentId,
    { at: now(), actor: actorPayload(actor), userId, queueIds, skip: parsed.skip, reason: 'Next in the queue.' },
    tx,
  )
  return outcome.outcome === 'none' ? null : { case: outcome.case, why: reasons(outcome) }
}

async function whoAndWhere(actor: Actor, as: string | undefined, queueId: string | undefined, joined?: Tx) {
  const look = async (tx: Tx) => {
    const person = await actingPerson(tx, actor, as)
    const open = await claimableQueueIds(tx, person)
    if (queueId && !open.includes(queueId)) throw notFound('queue')
    return { userId: person.id, queueIds: queueId ? [queueId] : open }
  }
  return joined ? look(joined) : transaction(actor.environmentId, look)
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
