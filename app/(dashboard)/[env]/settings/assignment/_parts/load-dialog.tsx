'use client'

import { Pencil } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { useChange } from '@/components/editing/use-change'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { IconButton } from '@/components/ui/icon-button'
import { Input } from '@/components/ui/input'
import { Notice } from '@/components/ui/notice'
import { NumberField } from '@/components/ui/number-field'
import { showToast } from '@/components/ui/show-toast'
import type { MemberLoad } from '@/lib/routing/queries/list-loads'
import { setMemberLoadAction } from '../actions'

type LoadDialogProps = { env: string; load: MemberLoad; name: string }

export function LoadDialog({ env, load, name }: LoadDialogProps) {
  const [open, setOpen] = useState(false)
  const [opened, setOpened] = useState(0)
  return (
    <Dialog
      title={`Capacity and skills of ${name}`}
      description="What they hold already stays with them."
      open={open}
      onOpenChange={(next) => {
        if (next) setOpened(opened + 1)
        setOpen(next)
      }}
      trigger={<IconButton label={`Change capacity and skills of ${name}`} icon={<Pencil aria-hidden />} />}
    >
      <LoadForm key={opened} env={env} load={load} name={name} onDone={() => setOpen(false)} />
    </Dialog>
  )
}

function LoadForm({ env, load, name, onDone }: LoadDialogProps & { onDone: () => void }) {
  const { run, pending, problemAt, problemBeside } = useChange()
  const [capacity, setCapacity] = useState(load.capacity)
  const [skills, setSkills] = useState(load.skills.join(', '))

  async function save(event: FormEvent) {
    event.preventDefault()
    const listed = skills
      .split(',')
      .map((skill) => skill.trim())
      .filter(Boolean)
    if (!(await run(() => setMemberLoadAction(env, { userId: load.userId, capacity, skills: listed })))) return
    showToast({ title: `Capacity and skills of ${name} are saved.` })
    onDone()
  }

  const problem = problemBeside('capacity', 'skills')
  return (
    <form noValidate onSubmit={save} className="flex flex-col gap-3">
      {problem ? <Notice kind="failure">{problem}</Notice> : null}
      <Field
        label="Capacity"
        help="Open weight a policy may bring them to. Empty: what the policy says."
        error={problemAt('capacity')}
      >
        <NumberField min={1} value={capacity} onValueChange={setCapacity} placeholder="As the policy says" />
      </Field>
      <Field label="Skills" help="Separated by commas, such as portuguese, crypto." error={problemAt('skills')}>
        <Input value={skills} autoComplete="off" onChange={(event) => setSkills(event.target.value)} />
      </Field>
      <Button type="submit" variant="primary" pending={pending} className="self-end">
        Save
      </Button>
    </form>
  )
}
