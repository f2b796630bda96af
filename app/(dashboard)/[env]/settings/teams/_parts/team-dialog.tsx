'use client'

import { type FormEvent, type ReactElement, useState } from 'react'
import { useChange } from '@/components/editing/use-change'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { MultiCombobox } from '@/components/ui/multi-combobox'
import { Notice } from '@/components/ui/notice'
import type { Option } from '@/components/ui/option'
import { showToast } from '@/components/ui/show-toast'
import type { TeamView } from '@/lib/teams/schema'
import { chosen } from '../../_parts/chosen'
import { createTeamAction, updateTeamAction } from '../actions'

type TeamDialogProps = { env: string; team: TeamView | null; people: readonly Option[]; trigger: ReactElement }

export function TeamDialog({ env, team, people, trigger }: TeamDialogProps) {
  const [open, setOpen] = useState(false)
  const [opened, setOpened] = useState(0)
  return (
    <Dialog
      title={team ? `Change ${team.name}` : 'New team'}
      size="medium"
      open={open}
      onOpenChange={(next) => {
        if (next) setOpened(opened + 1)
        setOpen(next)
      }}
      trigger={trigger}
    >
      <TeamForm key={opened} env={env} team={team} people={people} onDone={() => setOpen(false)} />
    </Dialog>
  )
}

function TeamForm({ env, team, people, onDone }: Omit<TeamDialogProps, 'trigger'> & { onDone: () => void }) {
  const { run, pending, problemAt, problemBeside } = useChange()
  const [name, setName] = useState(team?.name ?? '')
  const [memberIds, setMemberIds] = useState(team?.memberIds ?? [])

  async function save(event: FormEvent) {
    event.preventDefault()
    const saved = await run<unknown>(() =>
      team ? updateTeamAction(env, { teamId: team.id, name, memberIds }) : createTeamAction(env, { name, memberIds }),
    )
    if (!saved) return
    showToast({ title: `${name} is saved.` })
    onDone()
  }

  const problem = problemBeside('name', 'memberIds')
  return (
    <form noValidate onSubmit={save} className="flex flex-col gap-3">
      {problem ? <Notice kind="failure">{problem}</Notice> : null}
      <Field label="Name" error={problemAt('name')}>
        <Input value={name} autoComplete="off" onChange={(event) => setName(event.target.value)} />
      </Field>
      <Field label="People" error={problemAt('memberIds')}>
        <MultiCombobox
          value={chosen(people, memberIds)}
          options={people}
          placeholder="Add a person"
          empty="Nobody is called that."
          onValueChange={(options) => setMemberIds(options.map(({ value }) => value))}
        />
      </Field>
      <Button type="submit" variant="primary" pending={pending} className="self-end">
        {team ? 'Save team' : 'Make team'}
      </Button>
    </form>
  )
}
