'use client'

import { CheckboxField } from '@/components/ui/checkbox-field'
import { ProgressBar } from '@/components/ui/progress-bar'
import { TimeAgo } from '@/components/ui/time-ago'
import { statusByKey } from '@/lib/templates/rules'
import type { ChecklistItem } from '@/lib/templates/schema'
import { setChecklistItemAction } from '../../actions'
import { useCase } from '../case-context'
import { useCaseChange } from '../use-case-change'

/** Ticked in place; who and when stay with each tick. */
export function Checklist() {
  const { env, detail, viewer, refusalOf } = useCase()
  const { run } = useCaseChange()
  const { case: caseView, definition, people } = detail
  const { checklist } = definition
  if (checklist.length === 0) return <p className="text-muted">This template has no checklist.</p>
  const done = checklist.filter(({ key }) => caseView.checklist[key]).length
  const locked = refusalOf('case:update') !== null
  const tick = ({ key, label }: ChecklistItem, on: boolean) =>
    void run({
      aspect: `checklist.${key}`,
      mine: on ? `${label}: done` : `${label}: open`,
      apply: (current) => {
        const { [key]: _old, ...rest } = current.case.checklist
        const next = on ? { ...rest, [key]: { by: viewer.userId, at: new Date().toISOString() } } : rest
        return { ...current, case: { ...current.case, checklist: next } }
      },
      send: () => setChecklistItemAction(env, { caseId: caseView.id, key, done: on }),
    })
  return (
    <div className="flex flex-col gap-2">
      <ProgressBar
        label="Progress"
        labelHidden
        value={done}
        max={checklist.length}
        text={`${done} of ${checklist.length}`}
        tone={done === checklist.length ? 'green' : undefined}
      />
      <ul className="flex flex-col gap-0.5">
        {checklist.map((entry) => {
          const ticked = caseView.checklist[entry.key]
          const who = ticked && (ticked.by === viewer.userId ? 'You' : (people[ticked.by] ?? 'Another system'))
          const needed = entry.requiredFor.map((key) => statusByKey(definition, key)?.name ?? key).join(', ')
          return (
            <li key={entry.key} data-place={`checklist.${entry.key}`} className="scroll-mt-32">
              <CheckboxField
                label={entry.label}
                checked={Boolean(ticked)}
                disabled={locked}
                onCheckedChange={(on) => tick(entry, on)}
                help={
                  ticked ? (
                    <>
                      {who}, <TimeAgo at={ticked.at} />
                    </>
                  ) : (
                    entry.help || (needed ? `Needed for ${needed}` : undefined)
                  )
                }
              />
            </li>
          )
        })}
      </ul>
    </div>
  )
}
