'use client'

import { X } from 'lucide-react'
import { useState } from 'react'
import { classNames } from '@/components/ui/class-names'
import { controlStyles } from '@/components/ui/control-styles'
import { Input } from '@/components/ui/input'

type TagInputProps = { value: readonly string[]; onChange: (value: string[]) => void; 'aria-label'?: string }

/** Words one by one: Enter or a comma ends each, Backspace takes the last one back. */
export function TagInput({ value, onChange, ...rest }: TagInputProps) {
  const [text, setText] = useState('')
  const add = () => {
    const tag = text.trim()
    setText('')
    if (tag && !value.includes(tag)) onChange([...value, tag])
  }
  return (
    <div
      className={classNames(
        controlStyles(),
        'flex h-auto min-h-8 flex-wrap items-center gap-1 px-1 py-0.5 focus-within:border-accent focus-within:outline-1 focus-within:outline-accent',
      )}
    >
      {value.map((tag) => (
        <span key={tag} className="flex h-6 items-center rounded-mark bg-sunken ps-2 text-12 dark:bg-hover">
          {tag}
          <button
            type="button"
            aria-label={`Remove ${tag}`}
            onClick={() => onChange(value.filter((held) => held !== tag))}
            className="flex size-6 items-center justify-center text-faint hover:text-text"
          >
            <X aria-hidden className="size-3" />
          </button>
        </span>
      ))}
      <Input
        {...rest}
        className="h-6 min-w-16 flex-1 border-0 bg-transparent px-1.5 shadow-none outline-none focus-visible:outline-none"
        placeholder={value.length === 0 ? 'Add' : undefined}
        value={text}
        maxLength={100}
        onChange={(event) => setText(event.target.value)}
        onBlur={add}
        onKeyDown={(event) => {
          if (event.key === 'Enter' || event.key === ',') {
            event.preventDefault()
            add()
          }
          if (event.key === 'Backspace' && text === '') onChange(value.slice(0, -1))
        }}
      />
    </div>
  )
}
