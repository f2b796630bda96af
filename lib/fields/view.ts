import type { FieldType } from './names'
import type { FieldOption } from './schema'

/** A field of the environment's catalogue. Instants are ISO text. */
export interface FieldView {
  id: string
  key: string
  type: FieldType
  label: string
  description: string
  options: FieldOption[]
  sensitive: boolean
  searchable: boolean
  /** Out of use since then; null = in use. */
  retiredAt: string | null
  createdAt: string
  updatedAt: string
}
