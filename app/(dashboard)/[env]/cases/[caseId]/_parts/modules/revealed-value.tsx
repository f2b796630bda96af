'use client'

import { Eye, EyeOff } from 'lucide-react'
import { useEffect, useState } from 'react'
import { valueText } from '@/components/fields/value-text'
import { Button } from '@/components/ui/button'
import { useClock } from '@/components/ui/clock-provider'
import { Field } from '@/components/ui/field'
import { IconButton } from '@/components/ui/icon-button'
import { Input } from '@/components/ui/input'
import { Popover } from '@/components/ui/popover'
import { maskedValue } from '@/lib/cases/names'
import type { TemplateField } from '@/lib/fields/schema'
import { revealFieldAction } from '../../actions'
import { useCase } from '../case-context'

/** How long a revealed value stays in sight. */
const shownMs = 60_000

/** Masked until the person says why they need it; written to the reading log, and hidden again after a minute. */
export function RevealedValue({ field }: { field: TemplateField }) {
  const { env, detail } = useCase()
  const { locale, timeZone } = useClock()
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const [error, setError] = useState<string | null>(null)
  const [value, setValue] = useState<unknown>(undefined)
  const revealed = value !== undefined
  useEffect(() => {
    if (!revealed) return
    const timer = setTimeout(() => setValue(undefined), shownMs)
    return () => clearTimeout(timer)
  }, [revealed])

  const reveal = async () => {
    const result = await revealFieldAction(env, { caseId: detail.case.id, key: field.key, reason })
    if (!result.ok) return setError(result.refusal.message)
    setValue(result.value.value)
    setOpen(false)
    setReason('')
    setError(null)
  }
  if (revealed)
    return (
      <span className="flex min-w-0 items-start gap-1">
        <span className="px-1.5 py-1 whitespace-pre-line wrap-anywhere">
          {valueText(field, value, { locale, timeZone })}
        </span>
        <IconButton label={`Hide ${field.label}`} icon={<EyeOff aria-hidden />} onClick={() => setValue(undefined)} />
      </span>
    )
  return (
    <span className="flex items-center gap-1">
      <span className="px-1.5 py-1 tracking-wider text-muted" role="img" aria-label="Hidden">
        {maskedValue}
      </span>
      <Popover
        open={open}
        onOpenChange={setOpen}
        title={`Reveal ${field.label}`}
        className="w-72"
        trigger={
          <Button size="dense" variant="ghost" icon={<Eye aria-hidden />} aria-label={`Reveal ${field.label}`}>
            Reveal
          </Button>
        }
      >
        <form className="flex flex-col gap-2" action={reveal}>
          <Field
            label="Why do you need to see it"
            required
            help="Kept in the reading log with your name."
            error={error}
          >
            <Input value={reason} maxLength={500} onChange={(event) => setReason(event.target.value)} />
          </Field>
          <Button
            type="submit"
            variant="primary"
            size="dense"
            className="self-end"
            disabledReason={reason.trim().length < 3 ? 'Say why in a few words.' : null}
          >
            Reveal
          </Button>
        </form>
      </Popover>
    </span>
  )
}
