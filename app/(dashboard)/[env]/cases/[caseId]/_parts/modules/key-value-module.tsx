'use client'

import { FactList } from '@/components/cases/objects/fact-list'
import { plainText, words } from '@/components/cases/objects/object-data'
import { isEmpty } from '@/lib/fields/values'
import type { LayoutModule } from '@/lib/templates/layout-schema'
import { useCase } from '../case-context'

/** What the caller sent along with the case, or what a JSON field holds; some of it where the template says which. */
export function KeyValueModule({ module: { keys, source, hideEmpty } }: { module: LayoutModule }) {
  const { metadata, fields } = useCase().detail.case
  const held = source === undefined ? metadata : fields[source]
  const members = held instanceof Object && !Array.isArray(held) ? (held as Record<string, unknown>) : {}
  const facts = (keys ?? Object.keys(members)).flatMap((key): [string, string][] => {
    const value = Object.hasOwn(members, key) ? members[key] : null
    if (hideEmpty && isEmpty(value)) return []
    return [[words(key), isEmpty(value) ? '–' : (plainText(value) ?? JSON.stringify(value))]]
  })
  return facts.length > 0 ? <FactList facts={facts} /> : <p className="text-muted">Nothing was sent along.</p>
}
