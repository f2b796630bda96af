'use client'

import { X } from 'lucide-react'
import { useRef } from 'react'
import { moved } from '@/components/editing/moved'
import { OrderButtons } from '@/components/editing/order-buttons'
import { CheckboxField } from '@/components/ui/checkbox-field'
import { Combobox } from '@/components/ui/combobox'
import { IconButton } from '@/components/ui/icon-button'
import type { Option } from '@/components/ui/option'
import { useProblemAt } from '../placed-field'

type OrderedChoiceProps = {
  place: string
  label: string
  /** What leaving the choice out means. */
  all: string
  options: readonly Option[]
  value: readonly string[] | undefined
  onChange: (value: string[] | undefined) => void
}

/** Some of the options in an order of one's own, or all of them. */
export function OrderedChoice({ place, label, all, options, value, onChange }: OrderedChoiceProps) {
  const frame = useRef<HTMLOListElement>(null)
  const problem = useProblemAt(place)
  const rest = options.filter((option) => !value?.includes(option.value))
  const move = (from: number, to: number) => {
    if (!value) return
    onChange(moved(value, from, to))
    requestAnimationFrame(() => frame.current?.children[to]?.querySelectorAll('button')[to < from ? 0 : 1]?.focus())
  }
  return (
    <fieldset data-place={place} className="min-w-0">
      <legend className="mb-1 text-12 font-medium text-muted">{label}</legend>
      <CheckboxField label={all} checked={!value} onCheckedChange={(every) => onChange(every ? undefined : [])} />
      {value ? (
        <div className="mt-1 flex flex-col gap-1.5">
          <ol ref={frame} className="flex flex-col">
            {value.map((key, index) => {
              const name = options.find((option) => option.value === key)?.label ?? key
              return (
                <li key={key} className="flex min-h-7 items-center gap-1 border-b border-hairline/60">
                  <span className="min-w-0 flex-1 truncate">{name}</span>
                  <OrderButtons name={name} index={index} count={value.length} onMove={(to) => move(index, to)} />
                  <IconButton
                    label={`Leave out ${name}`}
                    icon={<X aria-hidden />}
                    onClick={() => onChange(value.toSpliced(index, 1))}
                  />
                </li>
              )
            })}
          </ol>
          {rest.length > 0 ? (
            <Combobox
              size="dense"
              aria-label={`Add to ${label.toLowerCase()}`}
              placeholder="Add one"
              clearable={false}
              options={rest}
              value={null}
              onValueChange={(option) => option && onChange([...value, option.value])}
            />
          ) : null}
        </div>
      ) : null}
      {problem ? (
        <p role="alert" className="mt-1 text-12 text-state-red">
          {problem}
        </p>
      ) : null}
    </fieldset>
  )
}
