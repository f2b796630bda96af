'use client'

import { CircleAlert, CircleCheck } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Popover } from '@/components/ui/popover'

interface Said {
  field?: string | null
  code: string
  message: string
}
type ProblemsPopoverProps<Problem extends Said> = {
  problems: readonly Problem[]
  /** The part of the document it is about, as a person calls it. */
  whereOf: (problem: Problem) => string
  onGo: (problem: Problem) => void
}

/** Everything that publishing would refuse, at once; a press goes to the place. */
export function ProblemsPopover<Problem extends Said>({ problems, whereOf, onGo }: ProblemsPopoverProps<Problem>) {
  const [open, setOpen] = useState(false)
  if (problems.length === 0)
    return (
      <span className="flex items-center gap-1.5 text-12 whitespace-nowrap text-muted">
        <CircleCheck aria-hidden className="size-3.5 text-state-green-mark" />
        No problems
      </span>
    )
  return (
    <Popover
      align="end"
      open={open}
      onOpenChange={setOpen}
      title={problems.length === 1 ? '1 problem' : `${problems.length} problems`}
      className="w-96"
      trigger={
        <Button size="dense" variant="ghost" icon={<CircleAlert aria-hidden className="text-state-red-mark" />}>
          Problems {problems.length}
        </Button>
      }
    >
      <ul className="-mx-1.5 flex max-h-80 flex-col overflow-y-auto">
        {problems.map((problem) => (
          <li key={`${problem.field} ${problem.code} ${problem.message}`}>
            <button
              type="button"
              onClick={() => {
                setOpen(false)
                onGo(problem)
              }}
              className="flex w-full flex-col rounded-control px-1.5 py-1 text-start hover:bg-hover"
            >
              <span className="text-12 text-muted">{whereOf(problem)}</span>
              <span className="wrap-anywhere">{problem.message}</span>
            </button>
          </li>
        ))}
      </ul>
    </Popover>
  )
}
