'use client'

import { Check, Copy } from 'lucide-react'
import { useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'

/** A secret that is shown this once, ready to be copied. */
export function ShowOnce({ label, value, help }: { label: string; value: string; help: string }) {
  const input = useRef<HTMLInputElement>(null)
  const [copied, setCopied] = useState(false)

  async function copy() {
    input.current?.select()
    // Without a secure context there is no clipboard; the text stands selected for Ctrl+C.
    await navigator.clipboard?.writeText(value).then(
      () => setCopied(true),
      () => undefined,
    )
  }

  return (
    <div className="flex items-end gap-2">
      <Field label={label} help={help} className="flex-1">
        <span className="flex gap-2">
          <Input
            ref={input}
            readOnly
            value={value}
            onFocus={(event) => event.target.select()}
            className="min-w-0 flex-1 font-mono"
          />
          <Button icon={copied ? <Check aria-hidden /> : <Copy aria-hidden />} onClick={copy}>
            {copied ? 'Copied' : 'Copy'}
          </Button>
        </span>
      </Field>
      <span role="status" className="sr-only">
        {copied ? `${label} copied.` : ''}
      </span>
    </div>
  )
}
