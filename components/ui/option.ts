import type { ReactNode } from 'react'

/** One choice of a select, a combobox or a segmented control. */
export type Option<Value extends string = string> = {
  value: Value
  label: string
  detail?: string
  icon?: ReactNode
  disabled?: boolean
}
