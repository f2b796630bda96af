'use client'

import { useState } from 'react'
import type { Option } from './option'

/**
 * The same array for as long as it says the same. A list takes new options, and a new value, for a reason to forget what
 * is being typed, so a page that renders again for another reason must not hand it any.
 */
export function useStableOptions<Options extends readonly Option[]>(options: Options): Options {
  const [held, setHeld] = useState(options)
  if (held === options || same(held, options)) return held
  setHeld(options)
  return options
}

const same = (one: readonly Option[], other: readonly Option[]): boolean =>
  one.length === other.length &&
  one.every((option, at) => {
    const { value, label, detail, disabled } = other[at] as Option
    return option.value === value && option.label === label && option.detail === detail && option.disabled === disabled
  })
