'use client'

import { Table2, Waypoints } from 'lucide-react'
import { useState } from 'react'
import { SegmentedControl } from '@/components/ui/segmented-control'
import { StateMark } from '@/components/ui/state-mark'
import type { StatusKind } from '@/lib/cases/names'
import type { TemplateStatus } from '@/lib/templates/schema'
import { keyFrom, removeStatus } from '../definition-changes'
import { useEditor } from '../editor-context'
import { AddEntry } from '../entries/add-entry'
import { EntryList } from '../entries/entry-list'
import { SectionFrame } from '../section-frame'
import { StatusForm } from './status-form'
import { StatusGraph } from './status-graph'
import { TransitionTable } from './transition-table'

export const kindWords: Record<StatusKind, string> = {
  initial: 'where cases start',
  active: 'work goes on',
  waiting: 'the clock waits',
  end: 'the case is over',
}

const views = [
  { value: 'graph', label: 'Graph', icon: <Waypoints aria-hidden /> },
  { value: 'table', label: 'Table', icon: <Table2 aria-hidden /> },
] as const

/** Which statuses there are, and which may follow which: as a graph, as a table, and one by one. */
export function StatusesSection() {
  const { definition, change, open } = useEditor()
  const [view, setView] = useState<'graph' | 'table'>('graph')
  const { statuses } = definition
  const put = (entries: TemplateStatus[], subject?: string) =>
    change((before) => ({ ...before, statuses: entries }), subject)
  const keys = statuses.map(({ key }) => key)
  const nameOf = (key: string) => statuses.find((status) => status.key === key)?.name ?? key
  return (
    <div className="flex flex-col gap-4">
      <SectionFrame
        title="Transitions"
        flush
        actions={<SegmentedControl label="Show transitions as" options={views} value={view} onValueChange={setView} />}
      >
        {view === 'graph' ? <StatusGraph /> : <TransitionTable />}
      </SectionFrame>
      <SectionFrame title="Statuses" flush>
        <EntryList
          place="statuses"
          label="Statuses"
          empty="No statuses yet. A case needs one to start in and one to end in."
          entries={statuses}
          titleOf={({ name }) => name}
          iconOf={({ color }) => <StateMark tone={color} />}
          summaryOf={({ kind, next }) =>
            `${kindWords[kind]}${next.length > 0 ? ` · then ${next.map(nameOf).join(', ')}` : ''}`
          }
          onReorder={put}
          onDuplicate={(entry, index) => {
            const name = `${entry.name} copy`
            const kind = entry.kind === 'initial' ? 'active' : entry.kind
            put(statuses.toSpliced(index + 1, 0, { ...entry, name, kind, key: keyFrom(name, keys) }))
            open('statuses', index + 1)
          }}
          onRemove={({ key }) => change((before) => removeStatus(before, key))}
        >
          {(status, index) => <StatusForm status={status} index={index} />}
        </EntryList>
        <AddEntry
          noun="status"
          onAdd={(name) => {
            put([...statuses, newStatus(name, statuses)])
            open('statuses', statuses.length)
          }}
        />
      </SectionFrame>
    </div>
  )
}

function newStatus(name: string, statuses: readonly TemplateStatus[]): TemplateStatus {
  const key = keyFrom(
    name,
    statuses.map((status) => status.key),
  )
  const kind: StatusKind = statuses.some((status) => status.kind === 'initial') ? 'active' : 'initial'
  return { key, name, kind, color: kind === 'initial' ? 'slate' : 'blue', next: [], requireComment: false }
}
