import type { CSSProperties } from 'react'
import { classNames } from './class-names'
import { hueOf, initials } from './initials'

type AvatarProps = {
  id: string
  name: string
  size?: 16 | 20 | 24 | 32
  /** The name stands beside it, so a screen reader need not hear it twice. */
  decorative?: boolean
  className?: string
}

const sizes = { 16: 'size-4 text-[8px]', 20: 'size-5 text-[9px]', 24: 'size-6 text-[10px]', 32: 'size-8 text-12' }

export function Avatar({ id, name, size = 20, decorative = false, className }: AvatarProps) {
  return (
    <span
      aria-hidden={decorative || undefined}
      title={decorative ? undefined : name}
      style={{ '--hue': hueOf(id) } as CSSProperties}
      className={classNames(
        'avatar-tint relative inline-flex align-middle shrink-0 items-center justify-center rounded-full leading-none font-semibold select-none',
        sizes[size],
        className,
      )}
    >
      <span aria-hidden>{initials(name)}</span>
      {decorative ? null : <span className="sr-only">{name}</span>}
    </span>
  )
}
