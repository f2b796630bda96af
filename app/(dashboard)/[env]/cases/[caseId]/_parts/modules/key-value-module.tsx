'use client'

import { FactList } from '@/components/cases/objects/fact-list'
import { plainText, words } from '@/components/cases/objects/object-data'
import { useCase } from '../case-context'

/** What the caller sent along with the case. */
export function KeyValueModule() {
  const { metadata } = useCase().detail.case
  const facts = Object.entries(metadata).map(
    ([key, value]) => [words(key), plainText(value) ?? JSON.stringify(value)] as [string, string],
  )
  return facts.length > 0 ? <FactList facts={facts} /> : <p className="text-muted">Nothing was sent along.</p>
}
