import type { CaseType, EntityCategory } from '@/lib/cases/names'
import type { FieldView } from '@/lib/fields/view'
import type { Problem } from '@/lib/kernel/errors'
import type { TemplateDefinition } from './schema'

/** A template as lists show it. Instants are ISO text. */
export interface TemplateView {
  id: string
  key: string
  name: string
  description: string
  type: CaseType
  entityCategory: EntityCategory
  position: number
  /** Counts saves: an update names the one it saw. */
  version: number
  /** Null = never published. */
  published: TemplateVersionView | null
  /** Whether there is a draft that differs from what is published. */
  hasDraft: boolean
  archivedAt: string | null
  createdAt: string
  updatedAt: string
}

export interface TemplateVersionView {
  id: string
  number: number
  note: string
  publishedBy: string | null
  publishedByName: string | null
  publishedAt: string
}

export interface TemplateDetail extends TemplateView {
  /** What the editor opens: the draft, or else the published document. */
  draft: TemplateDefinition
  /** Why the draft could not be published as it is. */
  problems: Problem[]
  publishedDefinition: TemplateDefinition | null
  /** Newest first. */
  versions: TemplateVersionView[]
  /** Every field of the environment, so that a template can pick from them. */
  catalogue: FieldView[]
}
