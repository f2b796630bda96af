'use client'

import { useRef } from 'react'
import { FieldControl } from '@/components/fields/field-control'
import { BottomBar } from '@/components/layout/bottom-bar'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Notice } from '@/components/ui/notice'
import { AttachedObjects } from './attached-objects'
import { CaseDetails } from './case-details'
import type { ChoosableTemplate, NewCaseProps } from './new-case'
import { SubjectForm } from './subject-form'
import { useNewCase } from './use-new-case'
import { useNewCaseRules } from './use-new-case-rules'

type NewCaseFormProps = NewCaseProps & { template: ChoosableTemplate }

/** Everything about the new case on one page; each problem the server finds stands beside its field. */
export function NewCaseForm({ env, template, people, teams, queues }: NewCaseFormProps) {
  const form = useNewCase(env, template)
  const frame = useRef<HTMLFormElement>(null)
  const { draft, update, problem, refusal } = form
  const fields = useNewCaseRules(template, draft)
  const fromStart = template.definition.requireFieldsFrom === 'start'
  const elsewhere = refusal?.problems.filter(({ field }) => !field || !form.places.includes(field)) ?? []
  const options = people.map(({ id, name, email }) => ({ value: id, label: name, detail: email }))
  const create = async () => {
    if (await form.create()) return
    requestAnimationFrame(() =>
      frame.current?.querySelector<HTMLElement>('[aria-invalid=true], [data-invalid] input, [role=alert]')?.focus(),
    )
  }
  return (
    <form
      ref={frame}
      className="flex flex-col gap-4"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void create()
      }}
    >
      {refusal ? (
        <Notice kind="failure" title={refusal.problems.length > 1 ? `${refusal.problems.length} problems` : undefined}>
          {elsewhere.length > 0
            ? elsewhere.map(({ message }) => message).join(' ')
            : refusal.problems.length > 1
              ? 'Each is said beside its field.'
              : refusal.message}
        </Notice>
      ) : null}
      <Card title="Case">
        <div className="flex flex-col gap-3">
          <Field
            label="Title"
            error={problem('title')}
            help="Left empty, the person or company below gives the case its name."
          >
            <Input value={draft.title} maxLength={300} onChange={(event) => update({ title: event.target.value })} />
          </Field>
          <CaseDetails draft={draft} update={update} problem={problem} people={options} teams={teams} queues={queues} />
        </div>
      </Card>
      <SubjectForm category={template.entityCategory} draft={draft} update={update} problem={problem} />
      <AttachedObjects
        env={env}
        value={draft.objects}
        onChange={(objects) => update({ objects })}
        error={problem('objectIds')}
      />
      {fields.length > 0 ? (
        <Card title="Fields">
          <div className="grid grid-cols-1 gap-3 sm:grid-cols-2">
            {fields.map((field) => (
              <Field
                key={field.key}
                label={field.label}
                required={field.required}
                help={field.help || undefined}
                error={problem(`fields.${field.key}`)}
                className={field.type === 'long_text' || field.type === 'json' ? 'sm:col-span-2' : undefined}
              >
                <FieldControl
                  field={field}
                  value={draft.fields[field.key] ?? null}
                  people={options}
                  onChange={(value) => update({ fields: { ...draft.fields, [field.key]: value } })}
                />
              </Field>
            ))}
          </div>
          <p className="mt-3 text-12 text-muted">
            {fromStart
              ? 'What is marked required has to be filled in now.'
              : 'What is marked required may stay empty now; the case cannot be closed without it.'}
          </p>
        </Card>
      ) : null}
      <BottomBar>
        <div className="flex max-w-212 justify-end">
          <Button type="submit" variant="primary" pending={form.pending}>
            Create case
          </Button>
        </div>
      </BottomBar>
    </form>
  )
}
