'use client'

import { Keyboard, LogOut, Monitor, Moon, Settings, Sun } from 'lucide-react'
import Link from 'next/link'
import { useTheme } from 'next-themes'
import type { ReactNode } from 'react'
import { Avatar } from '@/components/ui/avatar'
import { Menu } from '@/components/ui/menu'
import { MenuChoices } from '@/components/ui/menu-choices'
import { MenuItem } from '@/components/ui/menu-item'
import { MenuLinkItem } from '@/components/ui/menu-link-item'
import { MenuSeparator } from '@/components/ui/menu-separator'
import type { SignedInUser } from './navigation'

type UserMenuProps = {
  user: SignedInUser
  /** Entries about the person: whether they are given cases. */
  own?: ReactNode
  /** Said beside the picture where it is not as usual: "Away". */
  note?: string | null
  onSignOut: () => void
  onKeyboardHelp: () => void
  profileHref?: string
}

const themes = [
  { value: 'system', label: 'As the system', icon: <Monitor aria-hidden /> },
  { value: 'light', label: 'Light', icon: <Sun aria-hidden /> },
  { value: 'dark', label: 'Dark', icon: <Moon aria-hidden /> },
] as const

export function UserMenu({ user, own, note, onSignOut, onKeyboardHelp, profileHref }: UserMenuProps) {
  const { theme, setTheme } = useTheme()
  return (
    <Menu
      align="end"
      className="min-w-56"
      trigger={
        <button type="button" className="flex h-8 min-w-8 items-center justify-center gap-1.5 rounded-full">
          {note ? <span className="text-12 text-muted max-sm:sr-only">{note}</span> : null}
          <Avatar id={user.id} name={user.name} size={24} decorative />
          <span className="sr-only">Account: {user.name}</span>
        </button>
      }
    >
      <div className="px-2 py-1.5">
        <p className="truncate font-medium">{user.name}</p>
        <p className="truncate text-12 text-muted">{user.role ? `${user.role} · ${user.email}` : user.email}</p>
      </div>
      <MenuSeparator />
      {own}
      <MenuChoices label="Theme" options={themes} value={themeOf(theme)} onValueChange={setTheme} />
      <MenuSeparator />
      {profileHref ? (
        <MenuLinkItem href={profileHref} render={<Link href={profileHref} />} icon={<Settings aria-hidden />}>
          Profile and notifications
        </MenuLinkItem>
      ) : null}
      <MenuItem icon={<Keyboard aria-hidden />} keys="?" onSelect={onKeyboardHelp}>
        Keyboard shortcuts
      </MenuItem>
      <MenuItem icon={<LogOut aria-hidden />} onSelect={onSignOut}>
        Sign out
      </MenuItem>
    </Menu>
  )
}

function themeOf(theme: string | undefined): 'system' | 'light' | 'dark' {
  return theme === 'light' || theme === 'dark' ? theme : 'system'
}
