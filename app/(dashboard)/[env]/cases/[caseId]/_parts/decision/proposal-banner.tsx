'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { Textarea } from '@/components/ui/textarea'
import { TimeAgo } from '@/components/ui/time-ago'
import type { ProposalView } from '@/lib/cases/detail'
import { findDecision } from '@/lib/templates/rules'
import { approveProposalAction, returnProposalAction } from '../../actions'
import { useCase } from '../case-context'
import { useCaseChange } from '../use-case-change'
import { Difference } from './difference'

/** A decision that waits for a second person: what was proposed and why, and their answer. */
export function ProposalBanner({ proposal }: { proposal: ProposalView }) {
  const { env, detail, viewer, directory, refusalOf } = useCase()
  const { run } = useCaseChange()
  const [comment, setComment] = useState('')
  const [difference, setDifference] = useState<unknown[] | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const mine = proposal.makerId === viewer.userId
  const maker =
    detail.people[proposal.makerId] ?? directory.people.find(({ id }) => id === proposal.makerId)?.name ?? 'Somebody'
  const decision = findDecision(detail.definition, proposal.decision)
  const reason = decision?.reasonCodes.find(({ key }) => key === proposal.reasonCode)?.label
  const input = { proposalId: proposal.id, comment: comment.trim() || undefined }
  const close = async (approve: boolean) => {
    const refusal = await run({
      placed: true,
      done: approve ? `${decision?.name ?? 'Decision'}: agreed and decided` : 'Proposal returned',
      send: () => (approve ? approveProposalAction(env, input) : returnProposalAction(env, input)),
    })
    setFailure(refusal?.message ?? null)
    setDifference(Array.isArray(refusal?.data?.difference) ? refusal.data.difference : null)
  }
  return (
    <Notice
      kind="warning"
      title={`${mine ? 'You' : maker} proposed: ${decision?.name ?? proposal.decision}${reason ? `, ${reason}` : ''}`}
    >
      <p className="whitespace-pre-line text-pretty wrap-anywhere">{proposal.narrative}</p>
      <p className="mt-1 text-12">
        <TimeAgo at={proposal.createdAt} />. {mine ? 'Somebody else has to agree.' : 'It takes effect when you agree.'}
      </p>
      {failure ? (
        <p role="alert" className="mt-2 font-medium">
          {failure}
        </p>
      ) : null}
      {difference ? <Difference changes={difference} /> : null}
      <div className="mt-2 flex flex-col gap-2">
        {mine ? null : (
          <Textarea
            rows={1}
            aria-label="Comment on the proposal"
            placeholder="Comment, if there is one"
            value={comment}
            onChange={(event) => setComment(event.target.value)}
          />
        )}
        <div className="flex flex-wrap gap-2">
          {mine ? null : (
            <Button variant="primary" disabledReason={refusalOf('case:approve')} onClick={() => void close(true)}>
              Agree: {decision?.name}
            </Button>
          )}
          <Button disabledReason={refusalOf('case:decide')} onClick={() => void close(false)}>
            {mine ? 'Withdraw' : `Return to ${maker}`}
          </Button>
        </div>
      </div>
    </Notice>
  )
}
