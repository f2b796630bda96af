import type { ObjectType } from './names'

/** An object by itself; instants as ISO text. */
export interface ObjectView {
  id: string
  type: ObjectType
  title: string
  status: string | null
  externalReference: string | null
  occurredAt: string | null
  data: Record<string, unknown>
  version: number
  createdAt: string
  updatedAt: string
}
