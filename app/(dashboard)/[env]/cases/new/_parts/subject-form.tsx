'use client'

import { Card } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import type { EntityCategory } from '@/lib/cases/names'
import type { CaseDraft, ProblemAt, UpdateDraft } from './use-new-case'

type Member = { key: string; label: string; type?: string; help?: string; places?: string[] }

const reference: Member = {
  key: 'reference',
  label: 'Customer reference',
  help: 'The same reference is the same customer on every case.',
  places: ['objects.0.externalReference'],
}

const members: Record<EntityCategory, Member[]> = {
  Person: [
    { key: 'first_name', label: 'First name' },
    { key: 'last_name', label: 'Last name', places: ['objects.0.title'] },
    { key: 'birth_date', label: 'Date of birth', type: 'date' },
    { key: 'country', label: 'Country', help: 'Two letters, such as PT.' },
    { key: 'email', label: 'E-mail', type: 'email' },
    reference,
  ],
  Company: [
    { key: 'company_name', label: 'Company name', places: ['objects.0.title'] },
    { key: 'registration_number', label: 'Registration number' },
    { key: 'country', label: 'Country', help: 'Two letters, such as PT.' },
    { key: 'website', label: 'Website', type: 'url' },
    { key: 'email', label: 'E-mail', type: 'email' },
    reference,
  ],
}

type SubjectFormProps = { category: EntityCategory; draft: CaseDraft; update: UpdateDraft; problem: ProblemAt }

/** Whom the case is about; attached as an object of its own. */
export function SubjectForm({ category, draft, update, problem }: SubjectFormProps) {
  return (
    <Card title={category === 'Company' ? 'Company' : 'Person'}>
      <div className="grid grid-cols-1 gap-3 sm:grid-cols-2">
        {members[category].map(({ key, label, type, help, places }) => (
          <Field key={key} label={label} help={help} error={places ? problem(...places) : null}>
            <Input
              type={type ?? 'text'}
              value={draft.subject[key] ?? ''}
              maxLength={255}
              onChange={(event) => update({ subject: { ...draft.subject, [key]: event.target.value } })}
            />
          </Field>
        ))}
      </div>
    </Card>
  )
}
