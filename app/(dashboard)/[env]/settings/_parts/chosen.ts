import type { Option } from '@/components/ui/option'

/** The options chosen by their values, in the order they were chosen; what is gone by now is left out. */
export const chosen = (options: readonly Option[], values: readonly string[]): Option[] =>
  values.flatMap((value) => options.find((option) => option.value === value) ?? [])

export const optionsOf = (rows: readonly { id: string; name: string }[]): Option[] =>
  rows.map(({ id, name }) => ({ value: id, label: name }))
