import { ChevronRight } from 'lucide-react'
import Link from 'next/link'

export type Crumb = { label: string; href?: string }

/** Where am I. The last one is the page itself. */
export function Breadcrumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  return (
    <nav aria-label="Breadcrumb" className="min-w-0">
      <ol className="flex min-w-0 items-center gap-1">
        {crumbs.map((crumb, at) => {
          const last = at === crumbs.length - 1
          return (
            <li
              key={`${crumb.href}${crumb.label}`}
              className={`flex items-center gap-1 ${last ? 'min-w-0' : 'max-sm:hidden'}`}
            >
              {at > 0 ? (
                <ChevronRight aria-hidden className="size-3.5 shrink-0 text-faint max-sm:hidden rtl:rotate-180" />
              ) : null}
              {last || !crumb.href ? (
                <span
                  aria-current={last ? 'page' : undefined}
                  className={`truncate ${last ? 'font-medium' : 'text-muted'}`}
                >
                  {crumb.label}
                </span>
              ) : (
                <Link href={crumb.href} className="truncate rounded-mark text-muted hover:text-text">
                  {crumb.label}
                </Link>
              )}
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
