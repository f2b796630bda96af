'use client'

import { Switch as Base } from '@base-ui/react/switch'
import { classNames } from './class-names'

type SwitchProps = Omit<Base.Root.Props, 'className' | 'render' | 'style' | 'children'> & { className?: string }

/** For a setting that takes effect at once; inside a form that is saved, use a checkbox. */
export function Switch({ className, ...rest }: SwitchProps) {
  return (
    <Base.Root
      {...rest}
      className={classNames(
        'relative flex h-4.5 w-8 shrink-0 items-center rounded-full bg-control p-0.5 after:absolute after:-inset-y-1 after:inset-x-0 data-checked:bg-accent data-disabled:opacity-60',
        className,
      )}
    >
      <Base.Thumb className="size-3.5 rounded-full bg-on-accent shadow-control transition-transform data-checked:translate-x-3.5 rtl:data-checked:-translate-x-3.5" />
    </Base.Root>
  )
}
