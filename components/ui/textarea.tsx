import { Field } from '@base-ui/react/field'
import type { ComponentProps } from 'react'
import { classNames } from './class-names'
import { controlStyles } from './control-styles'

/** Grows with its text, from `rows` up to 24 rem; reading size, since what goes in here is prose. */
export function Textarea({ rows = 3, className, style, ...rest }: ComponentProps<'textarea'>) {
  return (
    <Field.Control
      render={
        <textarea
          rows={rows}
          {...rest}
          style={{ minHeight: `calc(${rows} * var(--text-14--line-height) + 0.875rem)`, ...style }}
          className={classNames(
            controlStyles(),
            'field-sizing-content h-auto max-h-96 resize-y px-2.5 py-1.5 text-14',
            className,
          )}
        />
      }
    />
  )
}
