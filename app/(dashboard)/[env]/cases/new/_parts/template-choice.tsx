'use client'

import { Building2, UserRound } from 'lucide-react'
import { classNames } from '@/components/ui/class-names'
import type { ChoosableTemplate } from './new-case'

type TemplateChoiceProps = {
  templates: readonly ChoosableTemplate[]
  value: string | null
  onChange: (id: string) => void
}

export function TemplateChoice({ templates, value, onChange }: TemplateChoiceProps) {
  return (
    <fieldset>
      <legend className="mb-2 text-13 font-semibold">Template</legend>
      <div className="grid grid-cols-[repeat(auto-fill,minmax(15rem,1fr))] gap-2">
        {templates.map(({ id, name, type, entityCategory }) => {
          const Icon = entityCategory === 'Company' ? Building2 : UserRound
          return (
            <label
              key={id}
              className={classNames(
                'flex items-start gap-2.5 rounded-panel border bg-panel p-3 has-focus-visible:outline-2 has-focus-visible:outline-offset-1 has-focus-visible:outline-accent',
                value === id ? 'border-accent bg-accent-tint' : 'border-hairline hover:bg-hover',
              )}
            >
              <input
                type="radio"
                name="template"
                value={id}
                checked={value === id}
                onChange={() => onChange(id)}
                className="sr-only"
              />
              <Icon aria-hidden className="mt-0.5 size-4 shrink-0 text-faint" />
              <span className="min-w-0">
                <span className="block font-medium">{name}</span>
                <span className="block text-12 text-muted">
                  {type}, {entityCategory.toLowerCase()}
                </span>
              </span>
            </label>
          )
        })}
      </div>
    </fieldset>
  )
}
