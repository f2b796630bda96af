'use client'

import { useState } from 'react'
import { useChange } from '@/components/editing/use-change'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Notice } from '@/components/ui/notice'
import { showToast } from '@/components/ui/show-toast'
import type { Role } from '@/lib/auth/permissions'
import { refuseRoles } from '@/lib/members/rules'
import type { MemberView } from '@/lib/members/schema'
import { changeMemberRolesAction } from '../actions'
import { RoleFields } from './role-fields'

type RolesDialogProps = {
  env: string
  member: MemberView
  scene: { self: boolean; activeAdmins: number }
  open: boolean
  onClose: () => void
}

export function RolesDialog(props: RolesDialogProps) {
  return (
    <Dialog
      title={`Roles of ${props.member.name}`}
      description="A change holds from their next request on."
      open={props.open}
      onOpenChange={(open) => {
        if (!open) props.onClose()
      }}
    >
      <RolesForm {...props} />
    </Dialog>
  )
}

function RolesForm({ env, member, scene, onClose }: RolesDialogProps) {
  const { run, pending, problemAt, problemBeside } = useChange()
  const [roles, setRoles] = useState<Role[]>(member.roles)
  const refused = refuseRoles({ ...member, disabled: member.disabledAt !== null }, roles, scene)

  async function save() {
    const changed = await run(() => changeMemberRolesAction(env, { userId: member.id, roles }))
    if (!changed) return
    showToast({ title: `Roles of ${member.name} changed.` })
    onClose()
  }

  const problem = problemBeside('roles')
  return (
    <div className="flex flex-col gap-3">
      {problem ? <Notice kind="failure">{problem}</Notice> : null}
      <RoleFields chosen={roles} onChange={setRoles} problem={refused?.message ?? problemAt('roles')} />
      <Button
        variant="primary"
        className="self-end"
        pending={pending}
        disabledReason={refused?.message ?? (roles.length === 0 ? 'Choose one role or more.' : null)}
        onClick={() => void save()}
      >
        Change roles
      </Button>
    </div>
  )
}
