'use client'

import { useState } from 'react'
import { Chip } from '@/components/ui/chip'
import { SegmentedControl } from '@/components/ui/segmented-control'
import type { TemplateField } from '@/lib/fields/schema'
import { fieldTypeOf } from '@/lib/fields/types/registry'
import { keyFrom, removeField } from '../definition-changes'
import { useEditor } from '../editor-context'
import { EntryList } from '../entries/entry-list'
import { SectionFrame } from '../section-frame'
import { AddField } from './add-field'
import { FieldForm } from './field-form'
import { FieldTypeIcon } from './field-type-icon'
import { RemoveFieldDialog } from './remove-field-dialog'

/** Which fields a case has, what each asks for, and when. */
export function FieldsSection() {
  const { definition, change, open, mayWrite, template } = useEditor()
  const [leaving, setLeaving] = useState<TemplateField | null>(null)
  const { fields, rules, requireFieldsFrom } = definition
  const put = (entries: TemplateField[], subject?: string) =>
    change((before) => ({ ...before, fields: entries }), subject)
  const known = (field: TemplateField) => template.catalogue.some(({ key }) => key === field.key)
  const remove = ({ key }: TemplateField) => change((before) => removeField(before, key))
  const keys = fields.map(({ key }) => key)
  return (
    <SectionFrame
      title="Fields"
      flush
      actions={
        <fieldset disabled={!mayWrite} className="flex items-center gap-2 text-12 text-muted">
          <legend className="sr-only">When required fields must be filled</legend>
          <span aria-hidden className="max-sm:hidden">
            Required
          </span>
          <SegmentedControl
            label="Required fields must be filled"
            options={[
              { value: 'start', label: 'From the start' },
              { value: 'end', label: 'To end a case' },
            ]}
            value={requireFieldsFrom}
            onValueChange={(from) => change((before) => ({ ...before, requireFieldsFrom: from }))}
          />
        </fieldset>
      }
    >
      <EntryList
        place="fields"
        label="Fields"
        empty="No fields yet. Pick one that the environment has, or make a new one."
        entries={fields}
        titleOf={({ label }) => label}
        iconOf={({ type }) => <FieldTypeIcon type={type} />}
        placesOf={({ key }) => rules.flatMap((rule, index) => (rule.field === key ? [`rules.${index}`] : []))}
        summaryOf={(field) => (
          <FieldSummary field={field} rules={rules.filter((rule) => rule.field === field.key).length} />
        )}
        onReorder={put}
        onDuplicate={(field, index) => {
          const label = `${field.label} copy`
          put(fields.toSpliced(index + 1, 0, { ...field, label, key: keyFrom(label, keys) }))
          open('fields', index + 1)
        }}
        onRemove={(field) => (known(field) ? setLeaving(field) : remove(field))}
      >
        {(field, index) => <FieldForm field={field} index={index} />}
      </EntryList>
      <AddField />
      {leaving ? (
        <RemoveFieldDialog
          field={leaving}
          onClose={() => setLeaving(null)}
          onRemove={() => {
            remove(leaving)
            setLeaving(null)
          }}
        />
      ) : null}
    </SectionFrame>
  )
}

function FieldSummary({ field, rules }: { field: TemplateField; rules: number }) {
  const words = [
    fieldTypeOf[field.type].label,
    field.required && 'required',
    field.sensitive && 'sensitive',
    field.writeOnce && 'set once',
    rules > 0 && `${rules} ${rules === 1 ? 'rule' : 'rules'}`,
  ].filter(Boolean)
  return (
    <>
      {words.join(' · ')} {field.retired ? <Chip>Retired</Chip> : null}
    </>
  )
}
