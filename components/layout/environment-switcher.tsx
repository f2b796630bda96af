'use client'

import { Check, ChevronsUpDown } from 'lucide-react'
import Link from 'next/link'
import { Chip } from '@/components/ui/chip'
import { Menu } from '@/components/ui/menu'
import { MenuLinkItem } from '@/components/ui/menu-link-item'
import type { EnvironmentChoice } from './navigation'

type EnvironmentSwitcherProps = { environments: readonly EnvironmentChoice[]; currentId: string }

/** The sandbox is tinted, here and along the top of the page, so that nobody decides about real people by mistake. */
export function EnvironmentSwitcher({ environments, currentId }: EnvironmentSwitcherProps) {
  const current = environments.find((environment) => environment.id === currentId)
  const name = current?.name ?? 'Environment'
  return (
    <Menu
      className="min-w-56"
      trigger={
        <button
          type="button"
          className="flex h-8 w-full min-w-0 items-center gap-2 rounded-control px-1.5 hover:bg-hover data-popup-open:bg-hover rail:justify-center rail:px-0"
        >
          <EnvironmentMark name={name} sandbox={current?.sandbox ?? false} />
          <span className="sr-only">Environment: </span>
          <span className="min-w-0 truncate font-semibold rail:sr-only">{name}</span>
          <ChevronsUpDown aria-hidden className="ms-auto size-3.5 shrink-0 text-faint rail:hidden" />
        </button>
      }
    >
      {environments.map((environment) => (
        <MenuLinkItem
          key={environment.id}
          href={environment.href}
          render={<Link href={environment.href} />}
          icon={<EnvironmentMark name={environment.name} sandbox={environment.sandbox} />}
        >
          <span className="flex items-center gap-2">
            <span className="min-w-0 flex-1 truncate">{environment.name}</span>
            {environment.sandbox ? <Chip tone="amber">Sandbox</Chip> : null}
            {environment.id === currentId ? <Check aria-label="Current" /> : null}
          </span>
        </MenuLinkItem>
      ))}
    </Menu>
  )
}

function EnvironmentMark({ name, sandbox }: { name: string; sandbox: boolean }) {
  return (
    <span
      aria-hidden
      className={`flex size-5 shrink-0 items-center justify-center rounded-mark text-12 font-semibold ${
        sandbox ? 'bg-state-amber-tint text-state-amber' : 'bg-accent text-on-accent'
      }`}
    >
      {name.slice(0, 1)}
    </span>
  )
}
