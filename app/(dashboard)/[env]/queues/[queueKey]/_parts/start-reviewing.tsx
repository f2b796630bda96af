'use client'

import { Play } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTransition } from 'react'
import { useShortcuts } from '@/components/layout/use-shortcuts'
import { Button } from '@/components/ui/button'
import { showToast } from '@/components/ui/show-toast'
import { paths } from '@/lib/paths'
import type { QueueView } from '@/lib/queues/client'
import { claimNextCaseAction } from '../../../actions'

type StartReviewingProps = { env: string; queue: QueueView; mayClaim: boolean }

/** Claims the most urgent free case and opens it; the case page goes on from one to the next. */
export function StartReviewing({ env, queue, mayClaim }: StartReviewingProps) {
  const router = useRouter()
  const [pending, startTransition] = useTransition()
  const reason = reasonAgainst(queue, mayClaim)

  const start = () =>
    startTransition(async () => {
      const result = await claimNextCaseAction(env, { queueId: queue.id })
      if (!result.ok) showToast({ title: result.refusal.message, tone: 'failure', persistent: true })
      else if (!result.value) showToast({ title: `${queue.name} is clear: no case waits for anybody.` })
      else router.push(`${paths.case(env, result.value.case.number)}?queue=${encodeURIComponent(queue.key)}`)
    })

  useShortcuts([{ keys: 'shift+r', label: 'Start reviewing', run: start }], !reason && !pending)
  return (
    <Button
      variant="primary"
      icon={<Play aria-hidden />}
      keys="shift+r"
      pending={pending}
      disabledReason={reason}
      onClick={start}
    >
      Start reviewing
    </Button>
  )
}

function reasonAgainst(queue: QueueView, mayClaim: boolean): string | null {
  if (!mayClaim) return 'Your role reads cases and does not take them.'
  if (!queue.claimable) return 'This queue belongs to a team you are not in. Ask a manager.'
  return null
}
