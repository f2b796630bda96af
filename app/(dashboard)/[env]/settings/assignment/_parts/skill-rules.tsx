'use client'

import { Plus, Trash2 } from 'lucide-react'
import { ConditionEditor } from '@/components/conditions/condition-editor'
import { useListFocus } from '@/components/editing/use-list-focus'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { IconButton } from '@/components/ui/icon-button'
import { Input } from '@/components/ui/input'
import type { Attribute } from '@/lib/conditions/schema'
import type { Problem } from '@/lib/kernel/errors'
import type { SkillRule } from '@/lib/routing/schema'

type SkillRulesProps = {
  rules: readonly SkillRule[]
  onChange: (rules: SkillRule[]) => void
  catalogue: readonly Attribute[]
  problems: readonly Problem[]
  readOnly: boolean
}

/** Which cases need somebody who can do something. */
export function SkillRules({ rules, onChange, catalogue, problems, readOnly }: SkillRulesProps) {
  const focus = useListFocus()
  const replace = (index: number, change: Partial<SkillRule>) =>
    onChange(rules.map((rule, at) => (at === index ? { ...rule, ...change } : rule)))
  return (
    <div ref={focus.frame} className="flex flex-col gap-3">
      {rules.length === 0 ? <p className="text-muted">None: anybody who takes part can be given any case.</p> : null}
      <ul className="flex flex-col gap-3 empty:hidden">
        {rules.map((rule, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rules have no id
          <li key={index} className="rounded-control border border-hairline p-3">
            <div className="mb-3 flex items-end gap-2">
              <Field
                label="Skill"
                error={problems.find(({ field }) => field === `skillRules.${index}.skill`)?.message}
                className="flex-1"
              >
                <Input
                  value={rule.skill}
                  autoComplete="off"
                  placeholder="portuguese"
                  onChange={(event) => replace(index, { skill: event.target.value })}
                />
              </Field>
              {readOnly ? null : (
                <IconButton
                  label={`Remove ${rule.skill || `skill ${index + 1}`}`}
                  icon={<Trash2 aria-hidden />}
                  className="mb-0.5"
                  onClick={() => {
                    focus.removed(index)
                    onChange(rules.filter((_, at) => at !== index))
                  }}
                />
              )}
            </div>
            <ConditionEditor
              label="Needed when"
              value={'all' in rule.when && rule.when.all.length === 0 ? null : rule.when}
              onChange={(when) => replace(index, { when: when ?? { all: [] } })}
              catalogue={catalogue}
              problems={problems}
              place={`skillRules.${index}.when`}
              empty="Every case"
              readOnly={readOnly}
            />
          </li>
        ))}
      </ul>
      {readOnly ? null : (
        <Button
          icon={<Plus aria-hidden />}
          className="self-start"
          onClick={() => {
            focus.added(rules.length)
            onChange([...rules, { skill: '', when: { all: [] } }])
          }}
        >
          Add a skill
        </Button>
      )}
    </div>
  )
}
