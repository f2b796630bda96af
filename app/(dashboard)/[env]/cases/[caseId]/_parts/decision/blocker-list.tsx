'use client'

import { ChevronUp, CircleCheck, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Popover } from '@/components/ui/popover'
import type { Problem } from '@/lib/kernel/errors'
import { useGoToPlace } from '../places'

/** "What is missing: 2", each line a way to the place where it is put right. */
export function BlockerList({ blockers }: { blockers: readonly Problem[] }) {
  const [open, setOpen] = useState(false)
  const goTo = useGoToPlace()
  if (blockers.length === 0)
    return (
      <span className="inline-flex items-center gap-1.5 text-12 text-muted">
        <CircleCheck aria-hidden className="size-4 text-state-green-mark" />
        Nothing is missing
      </span>
    )
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      side="top"
      title="What is missing"
      className="w-80"
      trigger={
        <Button size="dense" variant="ghost" icon={<TriangleAlert aria-hidden className="text-state-amber-mark" />}>
          What is missing: {blockers.length}
          <ChevronUp aria-hidden />
        </Button>
      }
    >
      <ul className="-mx-1 flex flex-col">
        {blockers.map((problem) => (
          <li key={`${problem.field}${problem.code}`}>
            <button
              type="button"
              className="min-h-7 w-full rounded-control px-1.5 py-1 text-start hover:bg-hover"
              onClick={() => {
                setOpen(false)
                goTo(problem.field ?? '')
              }}
            >
              {problem.message}
            </button>
          </li>
        ))}
      </ul>
    </Popover>
  )
}
