'use client'

import { Menu } from '@base-ui/react/menu'
import type { ReactElement, ReactNode } from 'react'
import { Kbd } from './kbd'
import { popupItem } from './popup-styles'

type MenuLinkItemProps = {
  children: ReactNode
  href: string
  icon?: ReactNode
  keys?: string
  /** Saved, not opened. */
  download?: boolean
  /** The router's link element, where the page should change without a reload: `<Link href={href} />`. */
  render?: ReactElement
}

export function MenuLinkItem({ children, href, icon, keys, download, render }: MenuLinkItemProps) {
  return (
    <Menu.LinkItem href={href} download={download} render={render} closeOnClick className={popupItem}>
      {icon}
      <span className="min-w-0 flex-1">{children}</span>
      {keys ? <Kbd keys={keys} className="ms-4" /> : null}
    </Menu.LinkItem>
  )
}
