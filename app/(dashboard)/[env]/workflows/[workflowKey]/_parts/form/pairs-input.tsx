'use client'

import { Plus, X } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { Input } from '@/components/ui/input'
import type { OfferedValue } from '@/lib/workflows/rules'
import { TemplateInput } from './template-input'
import { typedText, typedValue } from './typed-value'

type PairsInputProps = {
  label: string
  value: Record<string, unknown>
  onChange: (value: Record<string, unknown>) => void
  values: readonly OfferedValue[]
}

/** Names with values. A row without a name is kept here until it has one. */
export function PairsInput({ label, value, onChange, values }: PairsInputProps) {
  const [rows, setRows] = useState(() =>
    Object.entries(value).map(([name, text], id) => ({ id, name, text: typedText(text) })),
  )
  const take = (next: typeof rows) => {
    setRows(next)
    onChange(
      Object.fromEntries(
        next.filter(({ name }) => name.trim()).map(({ name, text }) => [name.trim(), typedValue(text)]),
      ),
    )
  }
  return (
    <div className="flex flex-col gap-1.5">
      {rows.map((row, index) => (
        <div key={row.id} className="flex flex-col gap-1 rounded-control border border-hairline p-1.5">
          <div className="flex gap-1">
            <Input
              size="dense"
              aria-label={`${label}: name ${index + 1}`}
              placeholder="Name"
              value={row.name}
              onChange={(event) => take(rows.map((one) => (one === row ? { ...row, name: event.target.value } : one)))}
            />
            <IconButton
              label={`Remove ${row.name || `row ${index + 1}`}`}
              icon={<X aria-hidden />}
              onClick={() => take(rows.filter((one) => one !== row))}
            />
          </div>
          <TemplateInput
            named
            label={`${label}: value ${index + 1}`}
            placeholder="Value"
            value={row.text}
            values={values}
            onChange={(text) => take(rows.map((one) => (one === row ? { ...row, text } : one)))}
          />
        </div>
      ))}
      <Button
        size="dense"
        className="self-start"
        icon={<Plus aria-hidden />}
        aria-label={`${label}: add a row`}
        onClick={() => setRows([...rows, { id: Math.max(-1, ...rows.map(({ id }) => id)) + 1, name: '', text: '' }])}
      >
        Add
      </Button>
    </div>
  )
}
