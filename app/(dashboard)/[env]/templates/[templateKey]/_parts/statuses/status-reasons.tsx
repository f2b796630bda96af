'use client'

import { CheckboxField } from '@/components/ui/checkbox-field'
import type { TemplateStatus } from '@/lib/templates/schema'
import { CodeList } from '../entries/code-list'

type Reasons = TemplateStatus['reasonCodes']
type StatusReasonsProps = { place: string; value: Reasons; onChange: (value: Reasons) => void }

/** The reasons to choose from on entering a status; without any, none is asked. */
export function StatusReasons({ place, value, onChange }: StatusReasonsProps) {
  const held = value ?? { options: [], multiple: false, required: false }
  return (
    <div className="flex flex-col gap-2">
      <CodeList
        label="Reason codes"
        noun="reason code"
        place={`${place}.options`}
        keyName="key"
        codes={held.options}
        onChange={(codes) =>
          onChange(codes.length > 0 ? { ...held, options: codes.map(({ key, label }) => ({ key, label })) } : undefined)
        }
      />
      {value ? (
        <div className="flex flex-wrap gap-x-6">
          <CheckboxField
            label="One has to be chosen"
            checked={held.required}
            onCheckedChange={(required) => onChange({ ...held, required })}
          />
          <CheckboxField
            label="Several can be chosen"
            checked={held.multiple}
            onCheckedChange={(multiple) => onChange({ ...held, multiple })}
          />
        </div>
      ) : null}
    </div>
  )
}
