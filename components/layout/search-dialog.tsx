'use client'

import { Search } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { type FormEvent, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Input } from '@/components/ui/input'
import { parseCaseName } from '@/lib/kernel/case-name'
import { paths } from '@/lib/paths'

type SearchDialogProps = { env: string; open: boolean; onOpenChange: (open: boolean) => void }

/** A number jumps straight to its case, anything else opens the list of what matches. */
export function SearchDialog({ env, open, onOpenChange }: SearchDialogProps) {
  const router = useRouter()
  const input = useRef<HTMLInputElement>(null)

  function submit(event: FormEvent) {
    event.preventDefault()
    const text = input.current?.value.trim() ?? ''
    if (text === '') return
    const number = parseCaseName(text)
    onOpenChange(false)
    router.push(
      number === null ? `${paths.cases(env)}?state=all&q=${encodeURIComponent(text)}` : paths.case(env, number),
    )
  }

  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="Search"
      description="Number, title, reference or subject. A whole number such as CAS-000142 opens its case."
      size="medium"
      initialFocus={input}
    >
      <search>
        <form onSubmit={submit} className="flex gap-2">
          <Input
            ref={input}
            type="search"
            aria-label="Search cases"
            icon={<Search />}
            className="min-w-0 flex-1"
            autoComplete="off"
          />
          <Button type="submit" variant="primary">
            Search
          </Button>
        </form>
      </search>
    </Dialog>
  )
}
