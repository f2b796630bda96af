'use client'

import { Ban, Ellipsis, LogIn, UserCog, UserMinus } from 'lucide-react'
import { useState } from 'react'
import { useChange } from '@/components/editing/use-change'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { IconButton } from '@/components/ui/icon-button'
import { Menu } from '@/components/ui/menu'
import { MenuItem } from '@/components/ui/menu-item'
import { MenuSeparator } from '@/components/ui/menu-separator'
import { showToast } from '@/components/ui/show-toast'
import type { Result } from '@/lib/doors/result'
import { refuseDisabling, refuseRemoval } from '@/lib/members/rules'
import type { MemberView } from '@/lib/members/schema'
import { disableUserAction, enableUserAction, removeMemberAction } from '../actions'
import { RolesDialog } from './roles-dialog'

type MemberMenuProps = { env: string; member: MemberView; scene: { self: boolean; activeAdmins: number } }

export function MemberMenu({ env, member, scene }: MemberMenuProps) {
  const [asked, setAsked] = useState<'roles' | 'remove' | 'disable' | null>(null)
  const { run, pending } = useChange()
  const standing = { ...member, disabled: member.disabledAt !== null }
  const close = () => setAsked(null)

  async function change(act: () => Promise<Result<unknown>>, done: string) {
    const value = await run(async () => {
      const result = await act()
      if (!result.ok) showToast({ title: result.refusal.message, tone: 'failure', persistent: true })
      return result
    })
    close()
    if (value) showToast({ title: done })
  }

  return (
    <>
      <Menu align="end" trigger={<IconButton label={`Change ${member.name}`} icon={<Ellipsis aria-hidden />} />}>
        <MenuItem icon={<UserCog aria-hidden />} onSelect={() => setAsked('roles')}>
          Change roles
        </MenuItem>
        <MenuSeparator />
        {standing.disabled ? (
          <MenuItem
            icon={<LogIn aria-hidden />}
            onSelect={() =>
              void change(() => enableUserAction(env, { userId: member.id }), `${member.name} can sign in again.`)
            }
          >
            Enable account
          </MenuItem>
        ) : (
          <MenuItem
            icon={<Ban aria-hidden />}
            disabledReason={refuseDisabling(standing, scene)?.message}
            onSelect={() => setAsked('disable')}
          >
            Disable account
          </MenuItem>
        )}
        <MenuItem
          danger
          icon={<UserMinus aria-hidden />}
          disabledReason={refuseRemoval(standing, scene)?.message}
          onSelect={() => setAsked('remove')}
        >
          Remove from this environment
        </MenuItem>
      </Menu>
      <RolesDialog env={env} member={member} scene={scene} open={asked === 'roles'} onClose={close} />
      <ConfirmDialog
        danger
        open={asked === 'disable'}
        onOpenChange={close}
        title={`Disable ${member.name}`}
        description="Every session ends at once, in every environment. Cases they hold stay with them until somebody reassigns them. You can enable the account again."
        confirmLabel="Disable account"
        pending={pending}
        onConfirm={() =>
          void change(() => disableUserAction(env, { userId: member.id }), `${member.name} is signed out everywhere.`)
        }
      />
      <ConfirmDialog
        danger
        open={asked === 'remove'}
        onOpenChange={close}
        title={`Remove ${member.name} from this environment`}
        description="They lose access here at once and leave its teams. Cases they hold stay with them until somebody reassigns them. To come back they need a new invitation."
        confirmLabel="Remove"
        pending={pending}
        onConfirm={() =>
          void change(() => removeMemberAction(env, { userId: member.id }), `${member.name} was removed.`)
        }
      />
    </>
  )
}
