'use client'

import { Field } from '@/components/ui/field'
import { MultiCombobox } from '@/components/ui/multi-combobox'
import type { Option } from '@/components/ui/option'
import { chosen } from '../../_parts/chosen'
import type { Draft } from './policy-form'

type MemberFieldsProps = {
  draft: Draft
  set: (change: Partial<Draft>) => void
  teams: readonly Option[]
  people: readonly Option[]
  problemAt: (field: string) => string | null
}

export function MemberFields({ draft, set, teams, people, problemAt }: MemberFieldsProps) {
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <Field label="Teams" error={problemAt('teamIds')}>
        <MultiCombobox
          value={chosen(teams, draft.teamIds)}
          options={teams}
          placeholder="Add a team"
          onValueChange={(options) => set({ teamIds: options.map(({ value }) => value) })}
        />
      </Field>
      <Field label="People" error={problemAt('userIds')}>
        <MultiCombobox
          value={chosen(people, draft.userIds)}
          options={people}
          placeholder="Add a person"
          empty="Nobody is called that."
          onValueChange={(options) => set({ userIds: options.map(({ value }) => value) })}
        />
      </Field>
      <p className="text-12 text-muted sm:col-span-2">
        {draft.teamIds.length + draft.userIds.length === 0
          ? 'With neither, every reviewer takes part.'
          : 'Everybody of these teams and these people takes part.'}
      </p>
    </div>
  )
}
