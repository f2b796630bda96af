'use client'

import { Input } from '@/components/ui/input'
import { MultiCombobox } from '@/components/ui/multi-combobox'
import { Select } from '@/components/ui/select'
import { Textarea } from '@/components/ui/textarea'
import { roles } from '@/lib/auth/permissions'
import { caseTypes, entityCategories } from '@/lib/cases/names'
import { roleNames } from '@/lib/members/names'
import type { TemplateDefinition } from '@/lib/templates/schema'
import { useEditor } from './editor-context'
import { PlacedField } from './placed-field'
import { SectionFrame } from './section-frame'
import { TagInput } from './tag-input'

const none = ''

/** What the template is called, which cases it is for, and what each new case starts with. */
export function DetailsSection() {
  const { draft, definition, change, changeDraft, template, queues, policies, mayWrite } = useEditor()
  const set = <Name extends keyof TemplateDefinition>(name: Name, value: TemplateDefinition[Name]) =>
    change((before) => ({ ...before, [name]: value }), name)
  const roleOptions = roles.map((role) => ({ value: role, label: roleNames[role].label }))
  return (
    <fieldset disabled={!mayWrite} className="flex min-w-0 flex-col gap-4">
      <legend className="sr-only">Details</legend>
      <SectionFrame title="Template">
        <div className="grid grid-cols-1 gap-3 sm:grid-cols-2">
          <PlacedField place="name" label="Name">
            <Input
              value={draft.name}
              maxLength={200}
              onChange={(event) => changeDraft((before) => ({ ...before, name: event.target.value }), 'name')}
            />
          </PlacedField>
          <PlacedField place="key" label="Key" help="What integrations call it; it stays as it is.">
            <Input readOnly className="font-mono text-12" value={template.key} />
          </PlacedField>
          <PlacedField place="type" label="Case type">
            <Select
              options={caseTypes.map((type) => ({ value: type, label: type }))}
              value={draft.type}
              onValueChange={(type) => changeDraft((before) => ({ ...before, type }))}
            />
          </PlacedField>
          <PlacedField place="entityCategory" label="About">
            <Select
              options={entityCategories.map((category) => ({ value: category, label: `A ${category.toLowerCase()}` }))}
              value={draft.entityCategory}
              onValueChange={(entityCategory) => changeDraft((before) => ({ ...before, entityCategory }))}
            />
          </PlacedField>
          <PlacedField place="description" label="Description" className="sm:col-span-2">
            <Textarea
              rows={2}
              value={draft.description}
              maxLength={2000}
              onChange={(event) =>
                changeDraft((before) => ({ ...before, description: event.target.value }), 'description')
              }
            />
          </PlacedField>
        </div>
      </SectionFrame>
      <SectionFrame title="New cases">
        <div className="grid grid-cols-1 gap-3 sm:grid-cols-2">
          <PlacedField place="queue" label="Queue" help="Where a case waits that no admission rule takes.">
            <Select
              options={[
                { value: none, label: 'The default queue' },
                ...queues.map(({ key, name }) => ({ value: key, label: name })),
              ]}
              value={definition.queue ?? none}
              onValueChange={(queue) => set('queue', queue || null)}
            />
          </PlacedField>
          {policies.length > 0 || definition.assignment ? (
            <PlacedField place="assignment" label="Assignment policy" help="Gives each new case to a person.">
              <Select
                options={[
                  { value: none, label: 'Whichever takes the case' },
                  ...policies.map(({ key, name }) => ({ value: key, label: name })),
                ]}
                value={definition.assignment ?? none}
                onValueChange={(policy) => set('assignment', policy || null)}
              />
            </PlacedField>
          ) : null}
          <PlacedField place="tags" label="Tags" help="Put on each new case.">
            <TagInput value={definition.tags} onChange={(tags) => set('tags', tags)} />
          </PlacedField>
          <PlacedField
            place="naming.title"
            label="Title"
            help="Of a case that is given none. {{fields.key}} stands for a value; empty, the person or company names it."
          >
            <Input
              value={definition.naming.title}
              maxLength={300}
              onChange={(event) => set('naming', { ...definition.naming, title: event.target.value })}
            />
          </PlacedField>
          <PlacedField
            place="naming.key"
            label="Naming key"
            help="Before the number where systems name cases: KYB-142."
          >
            <Input
              className="font-mono text-12"
              value={definition.naming.key ?? ''}
              maxLength={10}
              onChange={(event) =>
                set('naming', { ...definition.naming, key: event.target.value.toUpperCase() || null })
              }
            />
          </PlacedField>
        </div>
      </SectionFrame>
      <SectionFrame title="Who sees its cases">
        <PlacedField
          place="roles"
          label="Roles"
          help="Left empty, everyone. A person always sees the cases assigned to them."
        >
          <MultiCombobox
            placeholder="Everyone"
            options={roleOptions}
            value={roleOptions.filter(({ value }) => definition.roles.includes(value))}
            onValueChange={(chosen) =>
              set(
                'roles',
                chosen.map(({ value }) => value),
              )
            }
          />
        </PlacedField>
      </SectionFrame>
    </fieldset>
  )
}
