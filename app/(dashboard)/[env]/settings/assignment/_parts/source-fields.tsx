'use client'

import { X } from 'lucide-react'
import { moved } from '@/components/editing/moved'
import { OrderButtons } from '@/components/editing/order-buttons'
import { useListFocus } from '@/components/editing/use-list-focus'
import { Field } from '@/components/ui/field'
import { IconButton } from '@/components/ui/icon-button'
import type { Option } from '@/components/ui/option'
import { SegmentedControl } from '@/components/ui/segmented-control'
import { Select } from '@/components/ui/select'
import type { SourceKind } from '@/lib/routing/names'
import { chosen } from '../../_parts/chosen'
import type { Draft } from './policy-form'

type SourceFieldsProps = {
  draft: Draft
  set: (change: Partial<Draft>) => void
  sources: Record<SourceKind, readonly Option[]>
  problem: string | null
}

const kinds: { value: SourceKind; label: string }[] = [
  { value: 'queue', label: 'Queues' },
  { value: 'template', label: 'Templates' },
]

/** Queues or templates in order: when places get free, cases of the first are given out first. */
export function SourceFields({ draft, set, sources, problem }: SourceFieldsProps) {
  const focus = useListFocus()
  const options = sources[draft.sourceKind]
  const listed = chosen(options, draft.sourceIds)
  const left = options.filter(({ value }) => !draft.sourceIds.includes(value))
  return (
    <div ref={focus.frame} className="flex flex-col gap-3">
      <SegmentedControl
        label="Cases by"
        options={kinds}
        value={draft.sourceKind}
        onValueChange={(sourceKind) => set({ sourceKind, sourceIds: [] })}
      />
      {listed.length > 0 ? (
        <ol className="rounded-control border border-hairline">
          {listed.map(({ value, label }, index) => (
            <li key={value} className="flex items-center gap-2 border-b border-hairline px-3 py-1 last:border-b-0">
              <span className="tabular w-5 text-muted">{index + 1}.</span>
              <span className="min-w-0 flex-1 truncate">{label}</span>
              <OrderButtons
                name={label}
                index={index}
                count={listed.length}
                onMove={(to) => {
                  focus.moved(index, to)
                  set({ sourceIds: moved(draft.sourceIds, index, to) })
                }}
              />
              <IconButton
                label={`Remove ${label}`}
                icon={<X aria-hidden />}
                onClick={() => {
                  focus.removed(index)
                  set({ sourceIds: draft.sourceIds.filter((id) => id !== value) })
                }}
              />
            </li>
          ))}
        </ol>
      ) : null}
      <Field
        label={draft.sourceKind === 'queue' ? 'Add a queue' : 'Add a template'}
        error={problem}
        className="sm:w-1/2"
      >
        <Select
          options={left}
          value={null}
          disabled={left.length === 0}
          placeholder={left.length === 0 ? 'All are listed' : 'Choose'}
          onValueChange={(id) => set({ sourceIds: [...draft.sourceIds, id] })}
        />
      </Field>
    </div>
  )
}
