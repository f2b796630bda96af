'use client'

import { Plus, X } from 'lucide-react'
import { ConditionEditor } from '@/components/conditions/condition-editor'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { SegmentedControl } from '@/components/ui/segmented-control'
import { Select } from '@/components/ui/select'
import type { Condition } from '@/lib/conditions/schema'
import { ruleAttributes } from '@/lib/templates/field-rules'
import type { FieldRule } from '@/lib/templates/rule-schema'
import { useEditor } from '../editor-context'

type Rule = Extract<FieldRule, { kind: 'required' | 'hidden' }>
type YesNoRuleProps = {
  label: string
  /** What each answer means: "Required", "Not required". */
  yes: string
  no: string
  kind: Rule['kind']
  fieldKey: string
  /** The answer where there is no rule. */
  constant: boolean
  /** Without it, the answer without a rule is always no. */
  onConstant?: (value: boolean) => void
  rule: Rule | undefined
  place: string
  put: (rule: FieldRule | null) => void
}

const anything: Condition = { all: [] }

/** Always, never, or by conditions: the first that is true decides, else what is said last. */
export function YesNoRule(props: YesNoRuleProps) {
  const { label, yes, no, kind, fieldKey, constant, onConstant, rule, place, put } = props
  const { definition, problems } = useEditor()
  const mode = rule ? 'when' : constant ? 'yes' : 'no'
  const catalogue = ruleAttributes({
    ...definition,
    fields: definition.fields.filter(({ key }) => key !== fieldKey),
  })
  const branches = rule?.conditions ?? []
  const set = (conditions: Rule['conditions']) => rule && put({ ...rule, conditions })
  const choose = (next: string) => {
    if (next === 'when')
      return put({ kind, field: fieldKey, conditions: [{ when: anything, result: true }], otherwise: false })
    if (rule) put(null)
    onConstant?.(next === 'yes')
  }
  const options = [
    { value: 'no', label: no },
    ...(onConstant ? [{ value: 'yes', label: yes }] : []),
    { value: 'when', label: `${yes} when …` },
  ]
  const answers = [
    { value: 'yes', label: yes },
    { value: 'no', label: no },
  ]
  return (
    <div data-place={place} className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-3">
        <span className="w-16 text-12 font-medium text-muted">{label}</span>
        <SegmentedControl label={label} options={options} value={mode} onValueChange={choose} />
      </div>
      {rule ? (
        <div className="flex flex-col gap-3 rounded-control border border-hairline bg-panel p-3">
          {branches.map((branch, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: branches have no name; all they show is their value
            <div key={index} className="flex items-start gap-2 border-b border-hairline/60 pb-3">
              <div className="min-w-0 flex-1">
                <div className="mb-2 flex items-center gap-2">
                  <Select
                    size="dense"
                    className="w-36"
                    aria-label={`Answer ${index + 1}`}
                    options={answers}
                    value={branch.result ? 'yes' : 'no'}
                    onValueChange={(answer) => set(branches.with(index, { ...branch, result: answer === 'yes' }))}
                  />
                  <span className="text-muted">when</span>
                </div>
                <ConditionEditor
                  label={`${label}, condition ${index + 1}`}
                  labelHidden
                  empty="Always"
                  value={branch.when}
                  onChange={(when) => set(branches.with(index, { ...branch, when: when ?? anything }))}
                  catalogue={catalogue}
                  problems={problems}
                  place={`${place}.conditions.${index}.when`}
                />
              </div>
              {branches.length > 1 ? (
                <IconButton
                  label={`Remove answer ${index + 1}`}
                  icon={<X aria-hidden />}
                  onClick={() => set(branches.toSpliced(index, 1))}
                />
              ) : null}
            </div>
          ))}
          <div className="flex flex-wrap items-center gap-2">
            <span className="text-muted">Otherwise</span>
            <Select
              size="dense"
              className="w-36"
              aria-label={`${label} otherwise`}
              options={answers}
              value={rule.otherwise ? 'yes' : 'no'}
              onValueChange={(answer) => put({ ...rule, otherwise: answer === 'yes' })}
            />
            <span className="flex-1" />
            <Button
              size="dense"
              variant="ghost"
              icon={<Plus aria-hidden />}
              onClick={() => set([...branches, { when: anything, result: false }])}
            >
              Add another answer
            </Button>
          </div>
        </div>
      ) : null}
    </div>
  )
}
