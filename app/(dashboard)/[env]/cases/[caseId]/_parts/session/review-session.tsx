'use client'

import { useRouter, useSearchParams } from 'next/navigation'
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react'
import { showToast } from '@/components/ui/show-toast'
import { caseName } from '@/lib/kernel/case-name'
import { paths } from '@/lib/paths'
import { claimNextCaseAction, releaseCaseAction } from '../../actions'
import { useCase } from '../case-context'

interface ReviewSession {
  queue: { id: string; key: string; name: string }
  pending: boolean
  /** Claims the next case of the queue and opens it; at the end of the queue, back to its page. */
  next: () => Promise<void>
  /** Gives this one back with the reason, and takes the next. */
  skip: (reason: string) => Promise<void>
  /** Leaves the session; a case still open goes back to the queue. */
  stop: () => Promise<void>
}

const SessionContext = createContext<ReviewSession | null>(null)

/** Null outside a review session. */
export const useReviewSession = () => useContext(SessionContext)

/** A queue named in the address makes it a session: one case after the other. */
export function ReviewSessionProvider({ children }: { children: ReactNode }) {
  const { env, detail, viewer, directory } = useCase()
  const router = useRouter()
  const key = useSearchParams().get('queue')
  const queue = directory.queues.find((known) => known.key === key)
  const [pending, setPending] = useState(false)
  const { id: caseId, statusKind, assigneeId, leaseExpiresAt } = detail.case
  const held = statusKind !== 'end' && assigneeId === viewer.userId && leaseExpiresAt !== null

  const claim = useCallback(
    async (skip: { caseId: string; reason: string }[]) => {
      if (!queue) return
      setPending(true)
      const result = await claimNextCaseAction(env, { queueId: queue.id, skip })
      setPending(false)
      if (!result.ok) return void showToast({ title: result.refusal.message, tone: 'failure', persistent: true })
      if (result.value) {
        showToast({
          title: `${caseName(result.value.number)} is yours`,
          description: result.value.why.slice(0, 3).join(' · '),
          id: 'claimed',
        })
        return router.push(`${paths.case(env, result.value.number)}?queue=${queue.key}`)
      }
      showToast({ title: `${queue.name}: nothing waits`, description: 'The queue is clear.', tone: 'success' })
      router.push(paths.queue(env, queue.key))
    },
    [env, queue, router],
  )

  const session = useMemo<ReviewSession | null>(() => {
    if (!queue) return null
    const release = async (reason: string) => {
      if (!held) return true
      const result = await releaseCaseAction(env, { caseId, reason })
      if (!result.ok) showToast({ title: result.refusal.message, tone: 'failure', persistent: true })
      return result.ok
    }
    return {
      queue,
      pending,
      next: () => claim([]),
      skip: async (reason) => {
        if (await release(`Skipped: ${reason}`)) await claim([{ caseId, reason }])
      },
      stop: async () => {
        if (await release('Stopped reviewing.')) router.push(paths.queue(env, queue.key))
      },
    }
  }, [queue, pending, claim, held, env, caseId, router])
  return <SessionContext value={session}>{children}</SessionContext>
}
