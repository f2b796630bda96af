'use client'

import type { ReactNode } from 'react'
import { Field } from '@/components/ui/field'
import { useEditor } from './editor-context'
import { problemsUnder } from './problems-under'

type PlacedFieldProps = {
  /** Where the value stands in the document: problems name it so. */
  place: string
  label: string
  help?: ReactNode
  labelHidden?: boolean
  className?: string
  children: ReactNode
}

/** A control whose problems stand right below it. */
export function PlacedField({ place, ...rest }: PlacedFieldProps) {
  const problem = useProblemAt(place)
  return (
    <div data-place={place} className={rest.className}>
      <Field {...rest} className={undefined} error={problem} />
    </div>
  )
}

/** What is wrong at a place or under it, in sentences; null where nothing is. */
export function useProblemAt(place: string): string | null {
  const { problems } = useEditor()
  return (
    problemsUnder(problems, [place])
      .map(({ message }) => message)
      .join(' ') || null
  )
}
