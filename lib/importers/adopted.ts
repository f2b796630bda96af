import type { TemplateDefinition } from '@/lib/templates/schema'

/** A vendor's template as it stands here: what its cases are made of, and how its words are spelled here. */
export interface AdoptedTemplate {
  /** Null in a dry run where it is not here yet. */
  templateId: string | null
  outcome: 'created' | 'changed' | 'same'
  definition: TemplateDefinition
  /** Keys of fields by the vendor's words. */
  fieldKeys: Record<string, string>
  /** Keys of statuses by the vendor's words. */
  statusKeys: Record<string, string>
}
