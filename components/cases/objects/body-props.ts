import type { AttachedObjectView } from '@/lib/cases/detail'

export interface BodyProps {
  object: AttachedObjectView
  /** Offered on an alert; absent where this person may not, or the case has ended. */
  onSetStatus?: (status: string, note: string) => Promise<string | null>
}
