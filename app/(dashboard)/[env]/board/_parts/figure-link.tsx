import Link from 'next/link'
import { classNames } from '@/components/ui/class-names'

type FigureLinkProps = { href: string; value: number; label: string; tone?: 'red' | 'amber' }

const tones = { red: 'font-medium text-state-red', amber: 'font-medium text-state-amber' }

/** A number that leads to the cases it counts. */
export function FigureLink({ href, value, label, tone }: FigureLinkProps) {
  if (value === 0) return <span className="tabular px-1 text-faint">0</span>
  return (
    <Link
      href={href}
      prefetch={false}
      aria-label={`${value > 999 ? '999+' : value} ${label}`}
      className={classNames('tabular rounded-mark px-1 underline-offset-2 hover:underline', tone && tones[tone])}
    >
      {value > 999 ? '999+' : value}
    </Link>
  )
}
