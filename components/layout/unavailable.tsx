'use client'

import { DatabaseZap } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useEffect, useTransition } from 'react'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'

const retryMs = 5000

/** The database is away. Looks again by itself every five seconds, and at once when asked. */
export function Unavailable({ onRetry }: { onRetry?: () => void }) {
  const router = useRouter()
  const [pending, startTransition] = useTransition()
  const retry = () =>
    startTransition(() => {
      router.refresh()
      onRetry?.()
    })
  useEffect(() => {
    const timer = setInterval(() => {
      startTransition(() => {
        router.refresh()
        onRetry?.()
      })
    }, retryMs)
    return () => clearInterval(timer)
  }, [router, onRetry])
  return (
    <main className="grid min-h-[70dvh] place-items-center">
      <div role="alert">
        <EmptyState
          icon={<DatabaseZap />}
          title="The database cannot be reached just now"
          action={
            <Button variant="primary" pending={pending} onClick={retry}>
              Retry
            </Button>
          }
        >
          Nothing is lost. This page looks again every few seconds and goes on when the database is back.
        </EmptyState>
      </div>
    </main>
  )
}
