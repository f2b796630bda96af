'use client'

import { UserPlus } from 'lucide-react'
import { type FormEvent, useId, useState } from 'react'
import { useChange } from '@/components/editing/use-change'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Notice } from '@/components/ui/notice'
import type { Role } from '@/lib/auth/permissions'
import { paths } from '@/lib/paths'
import { ShowOnce } from '../../_parts/show-once'
import { inviteMemberAction } from '../actions'
import { RoleFields } from './role-fields'

export function InviteDialog({ env, environmentName }: { env: string; environmentName: string }) {
  const [open, setOpen] = useState(false)
  const [opened, setOpened] = useState(0)
  return (
    <Dialog
      title={`Invite to ${environmentName}`}
      description="This installation does not send e-mail. You get a link here and pass it on yourself."
      open={open}
      onOpenChange={(next) => {
        if (next) setOpened(opened + 1)
        setOpen(next)
      }}
      trigger={
        <Button variant="primary" icon={<UserPlus aria-hidden />}>
          Invite
        </Button>
      }
    >
      <InviteForm key={opened} env={env} onDone={() => setOpen(false)} />
    </Dialog>
  )
}

function InviteForm({ env, onDone }: { env: string; onDone: () => void }) {
  const formId = useId()
  const { run, pending, problemAt, problemBeside } = useChange()
  const [name, setName] = useState('')
  const [email, setEmail] = useState('')
  const [roles, setRoles] = useState<Role[]>(['reviewer'])
  const [link, setLink] = useState<string | null>(null)

  async function submit(event: FormEvent) {
    event.preventDefault()
    const invited = await run(() => inviteMemberAction(env, { name, email: email.trim(), roles }))
    if (invited) setLink(new URL(paths.invitation(invited.token), location.origin).href)
  }

  if (link)
    return (
      <div className="flex flex-col gap-4">
        <ShowOnce
          label="Invitation link"
          value={link}
          help={`For ${name} alone. It is shown this once and works for 7 days.`}
        />
        <Button className="self-end" onClick={onDone}>
          Done
        </Button>
      </div>
    )
  const problem = problemBeside('name', 'email', 'roles')
  return (
    <form id={formId} noValidate onSubmit={submit} className="flex flex-col gap-3">
      {problem ? <Notice kind="failure">{problem}</Notice> : null}
      <Field label="Name" error={problemAt('name')}>
        <Input value={name} autoComplete="off" onChange={(event) => setName(event.target.value)} />
      </Field>
      <Field label="E-mail address" error={problemAt('email')}>
        <Input type="email" value={email} autoComplete="off" onChange={(event) => setEmail(event.target.value)} />
      </Field>
      <RoleFields chosen={roles} onChange={setRoles} problem={problemAt('roles')} />
      <Button type="submit" variant="primary" pending={pending} className="self-end">
        Make the link
      </Button>
    </form>
  )
}
