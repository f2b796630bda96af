'use client'

import { ArrowDown, ArrowUp, Copy, Ellipsis, Files, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { Field } from '@/components/ui/field'
import { IconButton } from '@/components/ui/icon-button'
import { Input } from '@/components/ui/input'
import { Menu } from '@/components/ui/menu'
import { MenuItem } from '@/components/ui/menu-item'
import { Notice } from '@/components/ui/notice'
import type { Step } from '@/lib/workflows/schema'
import { isConditional, isParallel } from '@/lib/workflows/tree'
import { useBuilder } from './builder-context'
import { findPlace, isAsked, moveStep } from './edit-steps'
import { focusStep } from './focus-step'
import { AdvancedForm } from './form/advanced-form'
import { BranchesForm } from './form/branches-form'
import { SettingField } from './form/setting-field'
import { PanelFrame } from './panel-frame'
import { useStepActions } from './use-step-keys'

/** The settings of one step. */
export function StepPanel({ step }: { step: Step }) {
  const { entryOf, problems } = useBuilder()
  const entry = entryOf(step.type)
  const own = problems.filter((problem) => problem.step === step.key && !/\.config\.|\.when/.test(problem.field ?? ''))
  return (
    <PanelFrame title={entry?.label ?? step.type} description={entry?.summary} actions={<StepMenu step={step} />}>
      {own.map(({ code, field, message }) => (
        <Notice key={`${code} ${field}`} kind="failure">
          {message}
        </Notice>
      ))}
      <NameField key={step.key} step={step} />
      {entry?.fields
        .filter((field) => !field.advanced && isAsked(field, step.config))
        .map((field) => (
          <SettingField key={field.key} step={step} field={field} />
        ))}
      {isConditional(step) || isParallel(step) ? <BranchesForm step={step} /> : null}
      {entry ? <AdvancedForm key={`advanced ${step.key}`} step={step} entry={entry} /> : null}
    </PanelFrame>
  )
}

/** A step always has a name: an emptied field keeps the last one. */
function NameField({ step }: { step: Step }) {
  const { changeStep } = useBuilder()
  const [text, setText] = useState(step.name)
  return (
    <Field label="Name" help={`In values: steps.${step.key}`}>
      <Input
        value={text}
        maxLength={200}
        onChange={(event) => {
          setText(event.target.value)
          const name = event.target.value.trim()
          if (name) changeStep(step.key, (before) => ({ ...before, name }), `${step.key}.name`)
        }}
        onBlur={() => setText(step.name)}
      />
    </Field>
  )
}

function StepMenu({ step }: { step: Step }) {
  const { definition, change, mayWrite } = useBuilder()
  const actions = useStepActions()
  const place = findPlace(definition, step.key)
  if (!mayWrite || !place) return null
  const move = (by: -1 | 1) => {
    change((before) => moveStep(before, step.key, by))
    focusStep(step.key)
  }
  return (
    <Menu align="end" trigger={<IconButton label={`Change ${step.name}`} icon={<Ellipsis aria-hidden />} />}>
      <MenuItem
        icon={<ArrowUp aria-hidden />}
        onSelect={() => move(-1)}
        disabledReason={place.index === 0 ? 'It is the first here.' : null}
      >
        Move up
      </MenuItem>
      <MenuItem
        icon={<ArrowDown aria-hidden />}
        onSelect={() => move(1)}
        disabledReason={place.index === place.list.length - 1 ? 'It is the last here.' : null}
      >
        Move down
      </MenuItem>
      <MenuItem icon={<Copy aria-hidden />} keys="mod+c" onSelect={() => actions.copy(step)}>
        Copy
      </MenuItem>
      <MenuItem icon={<Files aria-hidden />} keys="mod+d" onSelect={() => actions.duplicate(step)}>
        Duplicate
      </MenuItem>
      <MenuItem icon={<Trash2 aria-hidden />} keys="delete" danger onSelect={() => actions.remove(step)}>
        Delete
      </MenuItem>
    </Menu>
  )
}
