'use client'

import { useClock } from '@/components/ui/clock-provider'
import type { BodyProps } from './body-props'
import { FactList } from './fact-list'
import { Moment } from './moment'
import { numberOf, textOf } from './object-data'

/** What is known of a file that somebody sent in. */
export function DocumentBody({ object: { data } }: BodyProps) {
  const { locale } = useClock()
  const bytes = numberOf(data, 'bytes', 'size')
  const hash = textOf(data, 'sha256')
  return (
    <FactList
      facts={[
        ['Kind', textOf(data, 'kind')],
        ['Issuer', textOf(data, 'issuer')],
        ['Country', textOf(data, 'country')],
        ['Issued', textOf(data, 'issued_on') && <Moment at={textOf(data, 'issued_on')} />],
        ['Expires', textOf(data, 'expires_on') && <Moment at={textOf(data, 'expires_on')} />],
        ['File', textOf(data, 'file_name', 'filename')],
        ['Size', bytes === undefined ? undefined : sizeText(bytes, locale)],
        ['Pages', textOf(data, 'pages')],
        ['SHA-256', hash && <span className="font-mono text-12">{hash.slice(0, 16)}…</span>],
        ['Rejected because', textOf(data, 'rejected_because')],
      ]}
    />
  )
}

const sizeText = (bytes: number, locale: string): string =>
  bytes < 1_000_000
    ? `${new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }).format(bytes / 1000)} kB`
    : `${new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(bytes / 1_000_000)} MB`
