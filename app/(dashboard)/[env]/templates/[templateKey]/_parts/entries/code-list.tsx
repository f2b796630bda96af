'use client'

import { Plus, X } from 'lucide-react'
import { useRef } from 'react'
import { moved } from '@/components/editing/moved'
import { OrderButtons } from '@/components/editing/order-buttons'
import { Button } from '@/components/ui/button'
import { CheckboxField } from '@/components/ui/checkbox-field'
import { IconButton } from '@/components/ui/icon-button'
import { Input } from '@/components/ui/input'
import { keyFrom } from '../definition-changes'
import { PlacedField } from '../placed-field'

export interface Code {
  key: string
  label: string
  active?: boolean
}

type CodeListProps = {
  /** Names the list: "Options", "Reason codes". */
  label: string
  /** "option": one of them. */
  noun: string
  place: string
  /** What the document calls the key: `key` or `value`. */
  keyName: 'key' | 'value'
  codes: readonly Code[]
  onChange: (codes: Code[], subject?: string) => void
  /** Options can be switched off and stay on what has them. */
  withActive?: boolean
  /** Keys that are in use already and stay as they are. */
  fixed?: readonly string[]
}

/** Labels and keys in order. Enter in a label goes on with the next one; a list pasted in becomes as many lines. */
export function CodeList({ label, noun, place, keyName, codes, onChange, withActive, fixed = [] }: CodeListProps) {
  const frame = useRef<HTMLUListElement>(null)
  const focusLabel = (index: number) =>
    requestAnimationFrame(() => frame.current?.children[index]?.querySelector('input')?.focus())
  const newCode = (text: string, others: readonly Code[]): Code => ({
    key: keyFrom(
      text || noun,
      others.map(({ key }) => key),
    ),
    label: text,
    ...(withActive ? { active: true } : {}),
  })
  const put = (at: number, replaced: number, texts: readonly string[]) => {
    const added: Code[] = []
    for (const text of texts) added.push(newCode(text, codes.concat(added)))
    onChange(codes.toSpliced(at, replaced, ...added))
    focusLabel(at + texts.length - 1)
  }
  const relabel = (index: number, text: string) => {
    const code = codes[index] as Code
    const others = codes.filter((_other, at) => at !== index).map(({ key }) => key)
    const followed = !fixed.includes(code.key) && code.key === keyFrom(code.label || noun, others)
    onChange(
      codes.with(index, { ...code, label: text, key: followed ? keyFrom(text || noun, others) : code.key }),
      `${place}.${index}.label`,
    )
  }
  const move = (from: number, to: number) => {
    onChange(moved(codes, from, to))
    focusLabel(to)
  }
  return (
    <fieldset className="min-w-0" data-place={place}>
      <legend className="mb-1 text-12 font-medium text-muted">{label}</legend>
      <ul ref={frame} className="flex flex-col gap-1.5">
        {codes.map((code, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a key changes as its label is typed
          <li key={index} className="flex flex-wrap items-start gap-1.5">
            <PlacedField
              place={`${place}.${index}.label`}
              label={`Label of ${noun} ${index + 1}`}
              labelHidden
              className="min-w-32 flex-3"
            >
              <Input
                size="dense"
                value={code.label}
                maxLength={200}
                onChange={(event) => relabel(index, event.target.value)}
                onKeyDown={(event) => {
                  if (event.key !== 'Enter') return
                  event.preventDefault()
                  put(index + 1, 0, [''])
                }}
                onPaste={(event) => {
                  const lines = linesIn(event.clipboardData.getData('text'))
                  if (lines.length < 2) return
                  event.preventDefault()
                  put(index, code.label ? 0 : 1, lines)
                }}
              />
            </PlacedField>
            <PlacedField
              place={`${place}.${index}.${keyName}`}
              label={`Key of ${noun} ${index + 1}`}
              labelHidden
              className="min-w-24 flex-2"
            >
              <Input
                size="dense"
                className="font-mono text-12"
                value={code.key}
                readOnly={fixed.includes(code.key)}
                maxLength={200}
                onChange={(event) =>
                  onChange(codes.with(index, { ...code, key: event.target.value }), `${place}.${index}.key`)
                }
              />
            </PlacedField>
            {withActive ? (
              <div className="flex h-7 items-center">
                <CheckboxField
                  label="Active"
                  aria-label={`${code.label || noun} is active`}
                  aria-labelledby={undefined}
                  checked={code.active ?? true}
                  onCheckedChange={(active) => onChange(codes.with(index, { ...code, active }))}
                />
              </div>
            ) : null}
            <span className="flex">
              <OrderButtons
                name={`${noun} ${index + 1}`}
                index={index}
                count={codes.length}
                onMove={(to) => move(index, to)}
              />
              <IconButton
                label={`Remove ${noun} ${index + 1}`}
                icon={<X aria-hidden />}
                disabledReason={fixed.includes(code.key) ? 'Cases may hold it. Switch it off instead.' : null}
                onClick={() => {
                  onChange(codes.toSpliced(index, 1))
                  focusLabel(Math.max(0, index - 1))
                }}
              />
            </span>
          </li>
        ))}
      </ul>
      <Button
        size="dense"
        variant="ghost"
        icon={<Plus aria-hidden />}
        className="mt-1.5 -ms-2"
        onClick={() => put(codes.length, 0, [''])}
      >
        Add {noun}
      </Button>
    </fieldset>
  )
}

const linesIn = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean)
