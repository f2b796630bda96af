'use client'

import { type FormEvent, useState } from 'react'
import { useChange } from '@/components/editing/use-change'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Notice } from '@/components/ui/notice'
import { NumberField } from '@/components/ui/number-field'
import { Select } from '@/components/ui/select'
import { Textarea } from '@/components/ui/textarea'
import { type KeyShape, shapeNames } from '@/lib/api-keys/names'
import type { CreatedKey } from '@/lib/api-keys/schema'
import type { Scope } from '@/lib/auth/permissions'
import { createApiKeyAction } from '../actions'
import { ScopeFields } from './scope-fields'

type KeyFormProps = { env: string; usualRateLimit: number; onCreated: (made: CreatedKey) => void }

const lives = [
  { value: '30', label: 'In 30 days' },
  { value: '90', label: 'In 90 days' },
  { value: '365', label: 'In a year' },
  { value: 'never', label: 'Never' },
] as const
const shapes = (Object.keys(shapeNames) as KeyShape[]).map((value) => ({ value, label: shapeNames[value] }))
type Life = (typeof lives)[number]['value']

const expiryOf = (life: Life): string | null =>
  life === 'never' ? null : new Date(Date.now() + Number(life) * 86_400_000).toISOString()

export function KeyForm({ env, usualRateLimit, onCreated }: KeyFormProps) {
  const { run, pending, problemAt, problemBeside } = useChange()
  const [name, setName] = useState('')
  const [shape, setShape] = useState<KeyShape>('native')
  const [scopes, setScopes] = useState<Scope[]>(['cases:read', 'cases:write'])
  const [rateLimit, setRateLimit] = useState<number | null>(null)
  const [life, setLife] = useState<Life>('365')
  const [ranges, setRanges] = useState('')

  async function submit(event: FormEvent) {
    event.preventDefault()
    const allowedRanges = ranges.split(/[\s,]+/).filter(Boolean)
    const input = { name, shape, scopes, rateLimit, allowedRanges, expiresAt: expiryOf(life) }
    const created = await run(() => createApiKeyAction(env, input))
    if (created) onCreated(created)
  }

  const problem = problemBeside('name', 'shape', 'scopes', 'rateLimit', 'allowedRanges', 'expiresAt')
  return (
    <form noValidate onSubmit={submit} className="flex flex-col gap-4">
      {problem ? <Notice kind="failure">{problem}</Notice> : null}
      <Field
        label="Name"
        help="What it is for: people read it when they decide whether to revoke it."
        error={problemAt('name')}
      >
        <Input value={name} autoComplete="off" onChange={(event) => setName(event.target.value)} />
      </Field>
      <Field
        label="For clients of"
        help="A key speaks one of the three APIs: each has its own address."
        error={problemAt('shape')}
      >
        <Select options={shapes} value={shape} onValueChange={setShape} />
      </Field>
      <ScopeFields chosen={scopes} onChange={setScopes} problem={problemAt('scopes')} />
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label="Expires" error={problemAt('expiresAt')}>
          <Select options={lives} value={life} onValueChange={setLife} />
        </Field>
        <Field
          label="Requests a minute"
          help={`Empty: ${usualRateLimit === 0 ? 'no limit' : usualRateLimit}, the setting here. 0: no limit.`}
          error={problemAt('rateLimit')}
        >
          <NumberField min={0} max={1_000_000} step={50} value={rateLimit} onValueChange={setRateLimit} />
        </Field>
      </div>
      <Field
        label="Allowed addresses"
        help="Addresses or ranges such as 203.0.113.0/24, one a line. Empty: from anywhere."
        error={problemAt('allowedRanges')}
      >
        <Textarea rows={2} value={ranges} onChange={(event) => setRanges(event.target.value)} />
      </Field>
      <Button type="submit" variant="primary" pending={pending} className="self-end">
        Create key
      </Button>
    </form>
  )
}
