'use client'

import { Plus } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Input } from '@/components/ui/input'
import { useEditor } from '../editor-context'

type AddEntryProps = {
  /** "status": the button says "Add status". */
  noun: string
  placeholder?: string
  onAdd: (name: string) => void
  /** Further choices beside the name. */
  children?: ReactNode
}

/** A name and Enter: the entry is there, and the next one can be typed. */
export function AddEntry({ noun, placeholder, onAdd, children }: AddEntryProps) {
  const { mayWrite } = useEditor()
  const [name, setName] = useState('')
  if (!mayWrite) return null
  return (
    <form
      className="flex flex-wrap items-center gap-2 border-t border-hairline px-4 py-2.5"
      onSubmit={(event) => {
        event.preventDefault()
        if (!name.trim()) return
        onAdd(name.trim())
        setName('')
      }}
    >
      <Input
        size="dense"
        className="w-60 max-w-full"
        aria-label={`Name of the new ${noun}`}
        placeholder={placeholder ?? `New ${noun}`}
        maxLength={200}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      {children}
      <Button
        type="submit"
        size="dense"
        icon={<Plus aria-hidden />}
        disabledReason={name.trim() ? null : `Give the ${noun} a name first.`}
      >
        Add {noun}
      </Button>
    </form>
  )
}
