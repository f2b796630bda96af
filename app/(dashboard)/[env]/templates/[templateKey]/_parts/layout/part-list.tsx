'use client'

import { Plus, X } from 'lucide-react'
import { type ReactNode, useRef } from 'react'
import { moved } from '@/components/editing/moved'
import { OrderButtons } from '@/components/editing/order-buttons'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'

type PartListProps<Part> = {
  label: string
  /** "preset": one of them. */
  noun: string
  place: string
  parts: readonly Part[]
  fresh: () => Part
  onChange: (parts: Part[]) => void
  children: (part: Part, place: string, set: (change: Partial<Part>) => void) => ReactNode
}

/** Small forms one below the other, in an order of one's own. */
export function PartList<Part>({ label, noun, place, parts, fresh, onChange, children }: PartListProps<Part>) {
  const frame = useRef<HTMLOListElement>(null)
  const focus = (index: number, target = 'input') =>
    requestAnimationFrame(() => frame.current?.children[index]?.querySelector<HTMLElement>(target)?.focus())
  const move = (from: number, to: number) => {
    onChange(moved(parts, from, to))
    focus(to)
  }
  return (
    <fieldset data-place={place} className="min-w-0">
      <legend className="mb-1 text-12 font-medium text-muted">{label}</legend>
      <ol ref={frame} className="flex flex-col gap-2">
        {parts.map((part, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what names a part is still being typed
          <li key={index} className="flex flex-col gap-2 rounded-control border border-hairline bg-page p-2.5">
            {children(part, `${place}.${index}`, (change) => onChange(parts.with(index, { ...part, ...change })))}
            <span className="-mb-1 flex justify-end">
              <OrderButtons
                name={`${noun} ${index + 1}`}
                index={index}
                count={parts.length}
                onMove={(to) => move(index, to)}
              />
              <IconButton
                label={`Remove ${noun} ${index + 1}`}
                icon={<X aria-hidden />}
                onClick={() => {
                  onChange(parts.toSpliced(index, 1))
                  focus(Math.max(0, index - 1))
                }}
              />
            </span>
          </li>
        ))}
      </ol>
      <Button
        size="dense"
        variant="ghost"
        icon={<Plus aria-hidden />}
        className="mt-1.5 -ms-2"
        onClick={() => {
          onChange([...parts, fresh()])
          focus(parts.length)
        }}
      >
        Add {noun}
      </Button>
    </fieldset>
  )
}
