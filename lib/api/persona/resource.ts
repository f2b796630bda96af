export interface Reference {
  type: string
  id: string
}

/** One resource of a JSON:API-like document, its keys in kebab case until it leaves. */
export interface Resource {
  type: string
  /** Left out by the one resource that has none: a rate limit. */
  id?: string
  attributes: Record<string, unknown>
  relationships?: Record<string, { data: Reference | Reference[] | null }>
  meta?: Record<string, unknown>
}
