'use client'

import Link from 'next/link'
import { useRef, useState } from 'react'
import { Count } from '@/components/ui/count'
import { Tooltip } from '@/components/ui/tooltip'
import type { NavigationEntry } from './navigation'

type NavigationLinkProps = { entry: NavigationEntry; current: boolean; nested?: boolean }

export function NavigationLink({ entry, current, nested = false }: NavigationLinkProps) {
  const label = useRef<HTMLSpanElement>(null)
  const [labelHidden, setLabelHidden] = useState(false)
  // A rail shows no nested entries, so the one above them carries their dot there.
  const breachingInside = entry.entries?.some((inner) => inner.breaching) ?? false
  const measure = () => setLabelHidden((label.current?.clientWidth ?? 0) <= 1)
  return (
    <Tooltip content={entry.label} keys={entry.keys} side="right" disabled={!labelHidden}>
      <Link
        href={entry.href}
        aria-current={current ? 'page' : undefined}
        onPointerEnter={measure}
        onFocus={measure}
        className={`relative flex h-7 items-center gap-2 rounded-control px-2 text-muted hover:bg-hover hover:text-text aria-[current=page]:bg-hover aria-[current=page]:font-medium aria-[current=page]:text-text rail:justify-center rail:px-0 pointer-coarse:h-9 [&_svg]:size-4 [&_svg]:shrink-0 ${
          nested ? 'ps-8 rail:hidden' : ''
        }`}
      >
        {entry.icon}
        <span ref={label} className="min-w-0 flex-1 truncate rail:sr-only">
          {entry.label}
        </span>
        {entry.breaching || breachingInside ? (
          <span
            title="Past the deadline"
            className={`${entry.breaching ? '' : 'hidden rail:block'} size-1.5 shrink-0 rounded-full bg-state-red-mark rail:absolute rail:end-1 rail:top-1`}
          >
            <span className="sr-only">, past the deadline</span>
          </span>
        ) : null}
        {entry.count === undefined ? null : <Count value={entry.count} className="rail:sr-only" />}
      </Link>
    </Tooltip>
  )
}
