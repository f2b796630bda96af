'use client'

import { Plus, Trash2 } from 'lucide-react'
import { ConditionEditor } from '@/components/conditions/condition-editor'
import { moved } from '@/components/editing/moved'
import { OrderButtons } from '@/components/editing/order-buttons'
import { useListFocus } from '@/components/editing/use-list-focus'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { IconButton } from '@/components/ui/icon-button'
import { Input } from '@/components/ui/input'
import type { Attribute } from '@/lib/conditions/schema'
import type { Problem } from '@/lib/kernel/errors'
import type { AdmissionRule } from '@/lib/queues/schema'

type RuleListProps = {
  rules: readonly AdmissionRule[]
  onChange: (rules: AdmissionRule[]) => void
  catalogue: readonly Attribute[]
  problems: readonly Problem[]
  readOnly: boolean
}

const everything: AdmissionRule['when'] = { all: [] }

/** The rules of a queue in the order they are asked. */
export function RuleList({ rules, onChange, catalogue, problems, readOnly }: RuleListProps) {
  const focus = useListFocus()
  const replace = (index: number, change: Partial<AdmissionRule>) =>
    onChange(rules.map((rule, at) => (at === index ? { ...rule, ...change } : rule)))
  return (
    <div ref={focus.frame} className="flex flex-col gap-3">
      {rules.length === 0 ? (
        <p className="text-muted">No rule. Cases come by their template, by hand, by workflow or by the API.</p>
      ) : null}
      <ol className="flex flex-col gap-3">
        {rules.map((rule, index) => (
          // the place is what a rule is told apart by while its name is being written
          // biome-ignore lint/suspicious/noArrayIndexKey: rules have no id
          <li key={index} className="rounded-control border border-hairline p-3">
            <div className="mb-3 flex items-end gap-2">
              <Field
                label={`Rule ${index + 1}`}
                error={problems.find(({ field }) => field === `admissionRules.${index}.name`)?.message}
                className="flex-1"
              >
                <Input
                  value={rule.name}
                  autoComplete="off"
                  placeholder="High risk from abroad"
                  onChange={(event) => replace(index, { name: event.target.value })}
                />
              </Field>
              {readOnly ? null : (
                <span className="flex pb-0.5">
                  <OrderButtons
                    name={rule.name || `rule ${index + 1}`}
                    index={index}
                    count={rules.length}
                    onMove={(to) => {
                      focus.moved(index, to)
                      onChange(moved(rules, index, to))
                    }}
                  />
                  <IconButton
                    label={`Remove ${rule.name || `rule ${index + 1}`}`}
                    icon={<Trash2 aria-hidden />}
                    onClick={() => {
                      focus.removed(index)
                      onChange(rules.filter((_, at) => at !== index))
                    }}
                  />
                </span>
              )}
            </div>
            <ConditionEditor
              label="Takes a case when"
              value={isEverything(rule) ? null : rule.when}
              onChange={(when) => replace(index, { when: when ?? everything })}
              catalogue={catalogue}
              problems={problems}
              place={`admissionRules.${index}.when`}
              empty="Every case"
              readOnly={readOnly}
            />
          </li>
        ))}
      </ol>
      {readOnly ? null : (
        <Button
          icon={<Plus aria-hidden />}
          className="self-start"
          onClick={() => {
            focus.added(rules.length)
            onChange([...rules, { name: '', when: everything }])
          }}
        >
          Add a rule
        </Button>
      )}
    </div>
  )
}

const isEverything = ({ when }: AdmissionRule) => 'all' in when && when.all.length === 0
