'use client'

import { CircleAlert, Lock } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTransition } from 'react'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { NotFoundPage } from './not-found-page'
import { ToSignIn } from './to-sign-in'
import { Unavailable } from './unavailable'

type PageErrorProps = { error: Error & { digest?: string }; reset: () => void }

/** What a page shows when it cannot be drawn. The kind of the error arrives in its digest; its message never leaves the server. */
export function PageError({ error, reset }: PageErrorProps) {
  const kind = error.digest?.split(':')[0]
  if (kind === 'unavailable') return <Unavailable onRetry={reset} />
  if (kind === 'unauthenticated') return <ToSignIn />
  if (kind === 'not_found') return <NotFoundPage />
  if (kind === 'forbidden')
    return (
      <EmptyState icon={<Lock />} title="Your roles do not open this page">
        Ask a manager or an administrator of this environment.
      </EmptyState>
    )
  return <Broken digest={error.digest} reset={reset} />
}

function Broken({ digest, reset }: { digest?: string; reset: () => void }) {
  const router = useRouter()
  const [pending, startTransition] = useTransition()
  const retry = () =>
    startTransition(() => {
      router.refresh()
      reset()
    })
  return (
    <div role="alert" className="grid min-h-[70dvh] place-items-center">
      <EmptyState
        icon={<CircleAlert />}
        title="Something went wrong on our side"
        action={
          <Button variant="primary" pending={pending} onClick={retry}>
            Try again
          </Button>
        }
      >
        Nothing you entered elsewhere is lost.
        {digest ? <span className="mt-1 block font-mono text-12">Reference {digest}</span> : null}
      </EmptyState>
    </div>
  )
}
