'use client'

import { CircleAlert, CircleCheck } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Popover } from '@/components/ui/popover'
import { useEditor } from './editor-context'
import { sectionNames, sectionOf } from './sections'

/** Everything that publishing would refuse, at once; a press goes to the place. */
export function ProblemsPopover() {
  const { problems, goTo } = useEditor()
  const [open, setOpen] = useState(false)
  if (problems.length === 0)
    return (
      <span className="flex items-center gap-1.5 text-12 text-muted">
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
        {problems.map(({ field = '', code, message }) => (
          <li key={`${field} ${code} ${message}`}>
            <button
              type="button"
              onClick={() => {
                setOpen(false)
                goTo(field)
              }}
              className="flex w-full flex-col rounded-control px-1.5 py-1 text-start hover:bg-hover"
            >
              <span className="text-12 text-muted">{sectionNames[sectionOf(field)]}</span>
              <span>{message}</span>
            </button>
          </li>
        ))}
      </ul>
    </Popover>
  )
}
