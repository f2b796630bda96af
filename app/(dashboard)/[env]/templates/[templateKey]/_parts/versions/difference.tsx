import { diffDefinitions } from '@/lib/templates/describe'
import type { TemplateDefinition } from '@/lib/templates/schema'

type DifferenceProps = {
  /** Null = there was nothing before. */
  from: TemplateDefinition | null
  to: TemplateDefinition
}

/** What one document changes against another, a sentence each. */
export function Difference({ from, to }: DifferenceProps) {
  if (!from) {
    const { fields, statuses, checklist, decisions, layout } = to
    return (
      <p className="text-muted">
        The first version: {fields.length} fields, {statuses.length} statuses, {checklist.length} checklist items,{' '}
        {decisions.length} decisions, {layout.tabs.length} tabs.
      </p>
    )
  }
  const sentences = diffDefinitions(from, to)
  if (sentences.length === 0) return <p className="text-muted">Nothing differs.</p>
  return (
    <div>
      <h3 className="mb-1 text-12 font-medium text-muted">
        {sentences.length === 1 ? '1 difference' : `${sentences.length} differences`}
      </h3>
      <ul className="max-h-72 list-disc overflow-y-auto ps-4 text-pretty">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  )
}
