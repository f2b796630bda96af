import { classNames } from '@/components/ui/class-names'
import { figureText, NumberLink } from './number-link'

type Part = { key: string; name: string; count: number; look: string; href: string }

/** Shares of a whole as one bar; the legend says each in words and figures. */
export function StackedBar({ label, parts }: { label: string; parts: readonly Part[] }) {
  const whole = parts.reduce((sum, { count }) => sum + count, 0)
  if (whole === 0) return <p className="py-6 text-center text-muted">Nothing is open.</p>
  return (
    <figure>
      <div
        role="img"
        aria-label={`${label}: ${parts.map(({ name, count }) => `${figureText(count)} ${name.toLowerCase()}`).join(', ')}`}
        className="flex h-4 gap-px overflow-hidden rounded-mark"
      >
        {parts
          .filter(({ count }) => count > 0)
          .map(({ key, count, look }) => (
            <span key={key} className={look} style={{ width: `${(100 * count) / whole}%` }} />
          ))}
      </div>
      <figcaption>
        <ul className="mt-3 grid grid-cols-2 gap-x-6 gap-y-1 @max-lg:grid-cols-1">
          {parts.map(({ key, name, count, look, href }) => (
            <li key={key} className="flex items-center gap-2">
              <span aria-hidden className={classNames('size-2.5 shrink-0 rounded-mark', look)} />
              <span className="min-w-0 flex-1 truncate">{name}</span>
              <NumberLink href={href} value={count} label={`open cases, ${name.toLowerCase()}`} />
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  )
}
