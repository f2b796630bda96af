'use client'

import { StateMark } from '@/components/ui/state-mark'
import type { TemplateDecision } from '@/lib/templates/schema'
import { keyFrom } from '../definition-changes'
import { useEditor } from '../editor-context'
import { AddEntry } from '../entries/add-entry'
import { EntryList } from '../entries/entry-list'
import { SectionFrame } from '../section-frame'
import { DecisionForm } from './decision-form'

const toneColors = { approve: 'green', decline: 'red', neutral: 'slate' } as const

/** How a case can end, what each outcome asks for, and when a second person must agree. */
export function DecisionsSection() {
  const { definition, change, open } = useEditor()
  const { decisions, statuses } = definition
  const put = (entries: TemplateDecision[], subject?: string) =>
    change((before) => ({ ...before, decisions: entries }), subject)
  const keys = decisions.map(({ key }) => key)
  const endStatus = statuses.find(({ kind }) => kind === 'end')?.key ?? ''
  return (
    <SectionFrame
      title="Decisions"
      flush
      description="How a reviewer ends a case. Without decisions, a case is closed by its status."
    >
      <EntryList
        place="decisions"
        label="Decisions"
        empty="No decisions yet."
        entries={decisions}
        titleOf={({ name }) => name}
        iconOf={({ tone }) => <StateMark tone={toneColors[tone]} />}
        summaryOf={(decision) => summary(decision, statuses.find(({ key }) => key === decision.status)?.name)}
        onReorder={put}
        onDuplicate={(entry, index) => {
          const name = `${entry.name} copy`
          put(decisions.toSpliced(index + 1, 0, { ...entry, name, key: keyFrom(name, keys) }))
          open('decisions', index + 1)
        }}
        onRemove={(_entry, index) => put(decisions.toSpliced(index, 1))}
      >
        {(decision, index) => (
          <DecisionForm
            decision={decision}
            index={index}
            onChange={(next, subject) => put(decisions.with(index, next), subject)}
          />
        )}
      </EntryList>
      <AddEntry
        noun="decision"
        onAdd={(name) => {
          put([
            ...decisions,
            {
              key: keyFrom(name, keys),
              name,
              status: endStatus,
              tone: toneOf(name),
              reasonCodes: [],
              narrativeMinLength: 0,
            },
          ])
          open('decisions', decisions.length)
        }}
      />
    </SectionFrame>
  )
}

const toneOf = (name: string): TemplateDecision['tone'] =>
  /^(approve|accept|clear|pass)/i.test(name)
    ? 'approve'
    : /^(decline|reject|refuse|deny)/i.test(name)
      ? 'decline'
      : 'neutral'

function summary({ reasonCodes, narrativeMinLength, fourEyes }: TemplateDecision, status: string | undefined): string {
  return [
    `leads to ${status ?? 'no status'}`,
    reasonCodes.length > 0 ? `${reasonCodes.length} reason codes` : null,
    narrativeMinLength > 0 ? `narrative of ${narrativeMinLength}` : null,
    fourEyes ? 'four eyes' : null,
  ]
    .filter(Boolean)
    .join(' · ')
}
