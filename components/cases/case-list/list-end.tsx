'use client'

import { useEffect, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { Spinner } from '@/components/ui/spinner'

type ListEndProps = { hasMore: boolean; loading: boolean; failed: boolean; onMore: () => void }

/** Asks for the next page before its end is seen; after a failure only when told to. */
export function ListEnd({ hasMore, loading, failed, onMore }: ListEndProps) {
  const mark = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = mark.current
    if (!element || !hasMore || loading || failed) return
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && onMore(), { rootMargin: '800px' })
    observer.observe(element)
    return () => observer.disconnect()
  }, [hasMore, loading, failed, onMore])
  return (
    <div ref={mark} className="flex h-12 items-center justify-center gap-2 text-muted">
      {failed ? (
        <>
          The next cases could not be read.
          <Button size="dense" onClick={onMore}>
            Retry
          </Button>
        </>
      ) : loading ? (
        <Spinner />
      ) : null}
    </div>
  )
}
