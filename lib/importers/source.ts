import type { FieldType } from '@/lib/fields/names'
import type { ImportProblem } from './names'
import type { ImportCaseInput, SourceField, SourceStatus, SourceTemplate } from './schema'

type Given = Pick<ImportCaseInput, 'objects' | 'comments'>

/** A case as its vendor has it, its fields still in the vendor's words. */
export interface SourceCase {
  reference: string
  template: string
  title: string
  externalReference: string | null
  status: SourceStatus
  fields: Record<string, unknown>
  tags: string[]
  /** Name of the queue it waits in. */
  queue: string | null
  assignee: string | null
  madeAt: string
  madeBy: string | null
  endedAt: string | null
  endedBy: string | null
  deadline: string | null
  objects: NonNullable<Given['objects']>
  comments: NonNullable<Given['comments']>
  /** What of it could not be read. */
  problems: ImportProblem[]
}

export interface SourcePage {
  /** The vendor's ids, to be read one by one. */
  cases: string[]
  /** The mark to go on from; null = the last page. */
  next: string | null
  /** How many there are, where the vendor says. */
  total: number | null
}

/** Connect's own: what a domain has once for all its templates. */
export interface SourceDomain {
  fields: SourceField[]
  statuses: SourceStatus[]
}

/** One vendor's API, read only. */
export interface SourceReader {
  /** Cases, from the beginning or a mark. */
  page(cursor: string | null): Promise<SourcePage>
  readCase(reference: string): Promise<SourceCase>
  /** A value as a field of that type keeps it; undefined where it is no value of it. */
  readValue(type: FieldType, value: unknown): unknown
  /** Of Connect. */
  domain?(): Promise<SourceDomain>
  /** A template, without its statuses where only cases show them. */
  template(reference: string): Promise<Omit<SourceTemplate, 'source'> & { tags?: Record<string, string> }>
  /** All pages once, for the statuses that cases are in, by template; only where the vendor shows them nowhere else. */
  survey?(seen: (count: number) => Promise<void>): Promise<{ total: number; statuses: Map<string, SourceStatus[]> }>
}
