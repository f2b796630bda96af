'use client'

import { FolderPlus, Plus, X } from 'lucide-react'
import { useRef } from 'react'
import { Button } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import { IconButton } from '@/components/ui/icon-button'
import { Select } from '@/components/ui/select'
import type { Attribute, Condition } from '@/lib/conditions/schema'
import type { Problem } from '@/lib/kernel/errors'
import { ConditionRow } from './condition-row'
import { conditionOf, type GroupMode, groupModes, groupOf, isComparison, newComparison } from './condition-tree'

const modeWords: Record<GroupMode, string> = {
  all: 'All of these hold',
  any: 'Any of these holds',
  none: 'None of these holds',
  not_all: 'Not all of these hold',
}
const joins: Record<GroupMode, string> = { all: 'and', any: 'or', none: 'or', not_all: 'and' }
/** Groups inside groups that can be added by hand; a document may hold more. */
const deepest = 4

type ConditionGroupProps = {
  name: string
  value: Condition
  onChange: (value: Condition) => void
  /** Takes the whole group away; the outermost has none where a condition is demanded. */
  onRemove?: () => void
  catalogue: readonly Attribute[]
  problems: readonly Problem[]
  place: string
  depth?: number
}

/** Comparisons and further groups, joined one way. What is added or left over by a removal takes the focus. */
export function ConditionGroup(props: ConditionGroupProps) {
  const { name, value, onChange, onRemove, catalogue, problems, place, depth = 0 } = props
  const { mode, parts, placeOf } = groupOf(value, place)
  const frame = useRef<HTMLFieldSetElement>(null)
  const put = (next: readonly Condition[]) => onChange(conditionOf(mode, next))
  const focus = (selector: string, index: number) =>
    requestAnimationFrame(() => {
      const part = frame.current?.querySelectorAll(`:scope > ol > li`)[index]
      const target = part ?? frame.current?.querySelector(':scope > footer')
      target?.querySelector<HTMLElement>(part ? selector : 'button')?.focus()
    })
  const add = (part: Condition) => {
    put([...parts, part])
    focus('input, button', parts.length)
  }
  const remove = (index: number) => {
    if (parts.length === 1 && onRemove) return onRemove()
    put(parts.filter((_part, at) => at !== index))
    focus('input, button', Math.min(index, parts.length - 2))
  }
  return (
    <fieldset
      ref={frame}
      className={classNames('min-w-0', depth > 0 && 'flex-1 rounded-control border border-hairline bg-sunken/50 p-2')}
    >
      <legend className="sr-only">{name}</legend>
      <div className="mb-2 flex items-center gap-1.5">
        <Select
          size="dense"
          className="w-48"
          aria-label={`${name}: how its conditions are joined`}
          options={groupModes.map((known) => ({ value: known, label: modeWords[known] }))}
          value={mode}
          onValueChange={(next) => onChange(conditionOf(next, parts))}
        />
        <span className="flex-1" />
        {onRemove ? <IconButton label={`Remove ${name}`} icon={<X aria-hidden />} onClick={onRemove} /> : null}
      </div>
      <ol className="flex flex-col gap-1.5">
        {parts.map((part, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts have no name of their own, and all they show is their value
          <li key={index} className="flex items-start gap-1.5">
            <span className="mt-1 w-7 shrink-0 text-end text-12 text-muted">{index === 0 ? 'if' : joins[mode]}</span>
            {isComparison(part) ? (
              <ConditionRow
                name={`Condition ${index + 1}`}
                value={part}
                catalogue={catalogue}
                problem={(member) => problemsAt(problems, `${placeOf(index)}.${member}`)}
                onChange={(next) => put(parts.with(index, next))}
                onRemove={() => remove(index)}
              />
            ) : (
              <ConditionGroup
                {...props}
                name={`Group ${index + 1}`}
                value={part}
                place={placeOf(index)}
                depth={depth + 1}
                onChange={(next) => put(parts.with(index, next))}
                onRemove={() => remove(index)}
              />
            )}
          </li>
        ))}
      </ol>
      <footer className="mt-2 flex flex-wrap gap-1.5">
        <Button
          size="dense"
          variant="ghost"
          icon={<Plus aria-hidden />}
          disabledReason={catalogue.length === 0 ? 'There is nothing to ask about yet.' : null}
          onClick={() => add(newComparison(catalogue))}
        >
          Add condition
        </Button>
        {depth < deepest ? (
          <Button
            size="dense"
            variant="ghost"
            icon={<FolderPlus aria-hidden />}
            disabledReason={catalogue.length === 0 ? 'There is nothing to ask about yet.' : null}
            onClick={() => add(conditionOf(mode === 'any' ? 'all' : 'any', [newComparison(catalogue)]))}
          >
            Add group
          </Button>
        ) : null}
      </footer>
    </fieldset>
  )
}

const problemsAt = (problems: readonly Problem[], place: string): string | null =>
  problems
    .filter(({ field }) => field === place || field?.startsWith(`${place}.`))
    .map(({ message }) => message)
    .join(' ') || null
