'use client'

import { Input } from '@/components/ui/input'
import { MultiCombobox } from '@/components/ui/multi-combobox'
import { Textarea } from '@/components/ui/textarea'
import type { ChecklistItem } from '@/lib/templates/schema'
import { keyFrom } from './definition-changes'
import { useEditor } from './editor-context'
import { AddEntry } from './entries/add-entry'
import { EntryList } from './entries/entry-list'
import { KeyInput } from './entries/key-input'
import { PlacedField } from './placed-field'
import { SectionFrame } from './section-frame'

/** What a reviewer ticks off, and which statuses wait for it. */
export function ChecklistSection() {
  const { definition, change, open, template } = useEditor()
  const { checklist, statuses } = definition
  const put = (entries: ChecklistItem[], subject?: string) =>
    change((before) => ({ ...before, checklist: entries }), subject)
  const keysOf = (entries: readonly ChecklistItem[]) => entries.map(({ key }) => key)
  const published = keysOf(template.publishedDefinition?.checklist ?? [])
  const statusOptions = statuses.map(({ key, name }) => ({ value: key, label: name }))
  const nameOf = (key: string) => statuses.find((status) => status.key === key)?.name ?? key
  return (
    <SectionFrame
      title="Checklist"
      flush
      description="An item that is open keeps the case out of the statuses that need it."
    >
      <EntryList
        place="checklist"
        label="Checklist items"
        empty="No items yet. Without a checklist, nothing has to be ticked."
        entries={checklist}
        titleOf={({ label }) => label}
        summaryOf={({ requiredFor }) =>
          requiredFor.length > 0 ? `Needed for ${requiredFor.map(nameOf).join(', ')}` : 'Never needed'
        }
        onReorder={put}
        onDuplicate={(entry, index) => {
          const label = `${entry.label} copy`
          put(checklist.toSpliced(index + 1, 0, { ...entry, label, key: keyFrom(label, keysOf(checklist)) }))
          open('checklist', index + 1)
        }}
        onRemove={(_entry, index) => put(checklist.toSpliced(index, 1))}
      >
        {(entry, index) => {
          const place = `checklist.${index}`
          const set = (part: Partial<ChecklistItem>) =>
            put(checklist.with(index, { ...entry, ...part }), `${place}.${Object.keys(part)[0]}`)
          const others = keysOf(checklist.toSpliced(index, 1))
          return (
            <div className="grid grid-cols-1 gap-3 sm:grid-cols-2">
              <PlacedField place={`${place}.label`} label="Label">
                <Input
                  value={entry.label}
                  maxLength={200}
                  onChange={({ target: { value: label } }) =>
                    set(
                      !published.includes(entry.key) && entry.key === keyFrom(entry.label, others)
                        ? { label, key: keyFrom(label, others) }
                        : { label },
                    )
                  }
                />
              </PlacedField>
              <KeyInput
                place={`${place}.key`}
                value={entry.key}
                fixed={published.includes(entry.key)}
                onChange={(key) => set({ key })}
              />
              <PlacedField place={`${place}.help`} label="Help" className="sm:col-span-2">
                <Textarea
                  rows={1}
                  value={entry.help}
                  maxLength={1000}
                  onChange={(event) => set({ help: event.target.value })}
                />
              </PlacedField>
              <PlacedField place={`${place}.requiredFor`} label="Needed for" className="sm:col-span-2">
                <MultiCombobox
                  placeholder="No status"
                  options={statusOptions}
                  value={statusOptions.filter(({ value }) => entry.requiredFor.includes(value))}
                  onValueChange={(chosen) => set({ requiredFor: chosen.map(({ value }) => value) })}
                />
              </PlacedField>
            </div>
          )
        }}
      </EntryList>
      <AddEntry
        noun="item"
        onAdd={(label) => {
          put([...checklist, { key: keyFrom(label, keysOf(checklist)), label, help: '', requiredFor: [] }])
          open('checklist', checklist.length)
        }}
      />
    </SectionFrame>
  )
}
