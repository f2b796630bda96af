'use client'

import { useState } from 'react'
import { Textarea } from '@/components/ui/textarea'

type JsonInputProps = { value: unknown; onChange: (value: unknown) => void; 'aria-label'?: string }

/** Text that is not JSON yet stays as typed and is said to be so; the value waits until it is. */
export function JsonInput({ value, onChange, 'aria-label': label }: JsonInputProps) {
  const [text, setText] = useState(() => (value === null || value === undefined ? '' : JSON.stringify(value, null, 2)))
  const [broken, setBroken] = useState(false)
  const take = (next: string) => {
    setText(next)
    try {
      onChange(next.trim() === '' ? null : JSON.parse(next))
      setBroken(false)
    } catch {
      setBroken(true)
    }
  }
  return (
    <div>
      <Textarea
        aria-label={label}
        aria-invalid={broken || undefined}
        spellCheck={false}
        className="font-mono text-12"
        value={text}
        onChange={(event) => take(event.target.value)}
      />
      {broken ? (
        <p className="mt-1 text-12 text-state-red">This is not JSON yet; the last complete value is kept.</p>
      ) : null}
    </div>
  )
}
