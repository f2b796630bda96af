import { Fragment } from 'react'
import { classNames } from './class-names'

/** `keys` as in a shortcut: `g q` is a sequence, `mod+k` a chord. */
export function Kbd({ keys, quiet = false, className }: { keys: string; quiet?: boolean; className?: string }) {
  const presses = keys.split(' ')
  return (
    <span className={classNames('inline-flex items-center gap-0.5', className)}>
      {presses.map((press, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a sequence may repeat a key and never changes its order
        <Fragment key={at}>
          <kbd
            className={classNames(
              'inline-flex h-4.5 min-w-4.5 items-center justify-center rounded-mark px-1 font-sans text-12 leading-none font-medium',
              quiet ? 'border border-current/30' : 'border border-hairline bg-panel text-muted',
            )}
          >
            {shown(press)}
          </kbd>
        </Fragment>
      ))}
    </span>
  )
}

const names: Record<string, string> = {
  mod: 'Ctrl',
  shift: 'Shift',
  alt: 'Alt',
  enter: 'Enter',
  escape: 'Esc',
  space: 'Space',
  arrowup: '↑',
  arrowdown: '↓',
}

function shown(press: string): string {
  if (press === '+') return press
  return press
    .split('+')
    .map((key) => names[key.toLowerCase()] ?? (key.length === 1 ? key.toUpperCase() : key))
    .join(' ')
}
