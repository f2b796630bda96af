import Link from 'next/link'

type NumberLinkProps = { href: string; value: number; label: string; className?: string }

const figure = new Intl.NumberFormat('en')
export const figureText = (value: number): string => figure.format(value)

/** A figure that leads to the cases behind it. */
export function NumberLink({ href, value, label, className = '' }: NumberLinkProps) {
  if (value === 0) return <span className={`tabular text-faint ${className}`}>0</span>
  return (
    <Link
      href={href}
      prefetch={false}
      aria-label={`${figureText(value)} ${label}`}
      className={`tabular underline-offset-2 hover:underline ${className}`}
    >
      {figureText(value)}
    </Link>
  )
}

type TextLinkProps = { href: string; label: string; children: string }

/** A share or a time that leads to the cases it was reckoned from. */
export const TextLink = ({ href, label, children }: TextLinkProps) => (
  <Link
    href={href}
    prefetch={false}
    aria-label={`${children} ${label}`}
    className="tabular underline-offset-2 hover:underline"
  >
    {children}
  </Link>
)
