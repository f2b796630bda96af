'use client'

import { PriorityMark } from '@/components/cases/priority-mark'
import { Combobox } from '@/components/ui/combobox'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { NumberField } from '@/components/ui/number-field'
import type { Option } from '@/components/ui/option'
import { Select } from '@/components/ui/select'
import { priorities } from '@/lib/cases/names'
import type { CaseDraft, ProblemAt, UpdateDraft } from './use-new-case'

type CaseDetailsProps = {
  draft: CaseDraft
  update: UpdateDraft
  problem: ProblemAt
  people: readonly Option[]
  teams: { id: string; name: string }[]
  queues: { id: string; name: string }[]
}

/** How urgent it is, where it waits, who holds it. */
export function CaseDetails({ draft, update, problem, people, teams, queues }: CaseDetailsProps) {
  const queueOptions = queues.map(({ id, name }) => ({ value: id, label: name }))
  const teamOptions = teams.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <div className="grid grid-cols-1 gap-3 sm:grid-cols-2">
      <Field label="Priority" error={problem('priority')}>
        <Select
          value={draft.priority}
          options={priorities.map((name) => ({
            value: name,
            label: name,
            icon: <PriorityMark priority={name.toLowerCase() as Lowercase<typeof name>} labelHidden />,
          }))}
          onValueChange={(priority) => update({ priority })}
        />
      </Field>
      <Field label="Queue" help="Left empty, the template's own queue." error={problem('queueId')}>
        <Combobox
          placeholder="As the template says"
          options={queueOptions}
          value={queueOptions.find(({ value }) => value === draft.queueId) ?? null}
          onValueChange={(queue) => update({ queueId: queue?.value ?? null })}
        />
      </Field>
      <Field label="Assignee" error={problem('assignee')}>
        <Combobox
          placeholder="Nobody"
          options={people}
          value={people.find(({ value }) => value === draft.assignee) ?? null}
          onValueChange={(person) => update({ assignee: person?.value ?? null })}
        />
      </Field>
      {teamOptions.length > 0 ? (
        <Field label="Team" error={problem('assignedTeamId')}>
          <Combobox
            placeholder="No team"
            options={teamOptions}
            value={teamOptions.find(({ value }) => value === draft.teamId) ?? null}
            onValueChange={(team) => update({ teamId: team?.value ?? null })}
          />
        </Field>
      ) : null}
      <Field label="External reference" help="The id your own system knows it by." error={problem('externalReference')}>
        <Input
          value={draft.externalReference}
          maxLength={255}
          onChange={(event) => update({ externalReference: event.target.value })}
        />
      </Field>
      <Field
        label="Deadline, days from now"
        help="Left empty, the template and queue set it."
        error={problem('slaExpiresInSeconds')}
      >
        <NumberField
          value={draft.deadlineDays}
          min={0}
          max={90}
          step="any"
          onValueChange={(deadlineDays) => update({ deadlineDays })}
        />
      </Field>
    </div>
  )
}
