import 'server-only'
import { z } from 'zod'
import { claimNextCase } from '@/lib/cases/commands/claim-next-case'
import { findCaseId } from '@/lib/cases/queries/get-case'
import type { DoorTx } from '@/lib/doors/idempotent'
import { notFound } from '@/lib/kernel/errors'
import { parseToken } from '@/lib/kernel/ids'
import { caseJson } from './case-json'
import { type Answer, type Call, type Operation, operation } from './operation'
import { person, speakingFor } from './words'

const claimNextBody = z.strictObject({
  as: person,
  skip: z
    .array(z.strictObject({ case: z.string().min(1).max(200), reason: z.string().trim().min(1).max(500) }))
    .max(20)
    .default([]),
})
type ClaimNextCall = Call<unknown, z.output<typeof claimNextBody>>

async function claimNext({ actor, body, idempotency, write }: ClaimNextCall, queueId?: string): Promise<Answer> {
  const claim = async (tx?: DoorTx): Promise<Answer> => {
    const skip = []
    for (const { case: word, reason } of body.skip)
      skip.push({ caseId: parseToken('case', word) ?? (tx ? await findCaseId(tx, word) : word), reason })
    const claimed = await claimNextCase(speakingFor(actor, body.as), { queueId, as: body.as, skip }, tx)
    return claimed ? { data: { case: caseJson(claimed.case), why: claimed.why } } : { status: 204 }
  }
  const needsLookUp = body.skip.some(({ case: word }) => !parseToken('case', word))
  // alone the claim is one statement; a transaction round it is for what has to be kept with it
  return idempotency || needsLookUp ? write(claim) : claim()
}

const answers = { 200: 'ClaimedCase', 204: 'Nothing' }

export const claimNextOperations: Operation[] = [
  operation({
    method: 'post',
    path: '/v1/claim-next',
    summary: "Claim the next case of all the person's queues",
    permission: 'case:claim',
    body: claimNextBody,
    answers,
    run: (call) => claimNext(call),
  }),
  operation({
    method: 'post',
    path: '/v1/queues/{token}/claim-next',
    summary: 'Claim the next case of the queue',
    permission: 'case:claim',
    body: claimNextBody,
    answers,
    async run(call) {
      const queueId = parseToken('queue', call.params.token ?? '')
      if (!queueId) throw notFound('queue')
      return claimNext(call, queueId)
    },
  }),
]
