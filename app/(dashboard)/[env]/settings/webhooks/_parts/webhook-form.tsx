'use client'

import { type FormEvent, useState } from 'react'
import { useChange } from '@/components/editing/use-change'
import { Button } from '@/components/ui/button'
import { CheckboxField } from '@/components/ui/checkbox-field'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { MultiCombobox } from '@/components/ui/multi-combobox'
import { Notice } from '@/components/ui/notice'
import { SegmentedControl } from '@/components/ui/segmented-control'
import { Select } from '@/components/ui/select'
import { Textarea } from '@/components/ui/textarea'
import { styleNames, type WebhookStyle, webhookStyles } from '@/lib/webhooks/names'
import type { WebhookView } from '@/lib/webhooks/schema'
import { createWebhookAction, updateWebhookAction } from '../actions'
import { headersOf } from './headers-text'

/** The names each style has for what happens. */
export type EventChoices = Record<WebhookStyle, readonly string[]>

type WebhookFormProps = {
  env: string
  choices: EventChoices
  /** Set = it is changed; else one is made. */
  webhook?: WebhookView
  onDone: (secret: string | null) => void
}

const styles = webhookStyles.map((style) => ({ value: style, label: styleNames[style] }))
const reaches = [
  { value: 'all', label: 'All events' },
  { value: 'some', label: 'Chosen events' },
] as const
const named = (name: string) => ({ value: name, label: name })

export function WebhookForm({ env, choices, webhook, onDone }: WebhookFormProps) {
  const { run, pending, problemAt, problemBeside } = useChange()
  const [name, setName] = useState(webhook?.name ?? '')
  const [url, setUrl] = useState(webhook?.url ?? '')
  const [style, setStyle] = useState<WebhookStyle>(webhook?.style ?? 'standard')
  const [reach, setReach] = useState<'all' | 'some'>(webhook && !webhook.events.includes('*') ? 'some' : 'all')
  const [events, setEvents] = useState<string[]>(webhook?.events.filter((event) => event !== '*') ?? [])
  const [headers, setHeaders] = useState('')
  const [withoutHeaders, setWithoutHeaders] = useState(false)

  async function submit(event: FormEvent) {
    event.preventDefault()
    const details = { url, events: reach === 'all' ? ['*'] : events, ...(name.trim() ? { name } : {}) }
    if (webhook) {
      const sent = withoutHeaders ? null : headers.trim() ? headersOf(headers) : undefined
      const input = { webhookId: webhook.id, ...details, ...(sent === undefined ? {} : { headers: sent }) }
      if (await run(() => updateWebhookAction(env, input))) onDone(null)
      return
    }
    const made = await run(() => createWebhookAction(env, { ...details, style, headers: headersOf(headers) }))
    if (made) onDone(made.secret)
  }

  const problem = problemBeside('name', 'url', 'events', 'headers', 'style')
  const held = webhook?.headerNames.join(', ')
  return (
    <form noValidate onSubmit={submit} className="flex flex-col gap-4">
      {problem ? <Notice kind="failure">{problem}</Notice> : null}
      <Field label="Address" help="Where Docket sends a POST for each event." error={problemAt('url')}>
        <Input
          value={url}
          type="url"
          inputMode="url"
          autoComplete="off"
          placeholder="https://example.com/docket"
          onChange={(event) => setUrl(event.target.value)}
        />
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label="Name" help="Empty: the host of the address." error={problemAt('name')}>
          <Input value={name} autoComplete="off" onChange={(event) => setName(event.target.value)} />
        </Field>
        {webhook ? null : (
          <Field label="Style" help="Envelope, names of events and signature." error={problemAt('style')}>
            <Select
              options={styles}
              value={style}
              onValueChange={(next) => {
                setStyle(next)
                setEvents([])
              }}
            />
          </Field>
        )}
      </div>
      <div className="flex flex-col gap-2">
        <SegmentedControl label="Which events" options={reaches} value={reach} onValueChange={setReach} />
        {reach === 'some' ? (
          <Field label="Events" labelHidden error={problemAt('events')}>
            <MultiCombobox
              aria-label="Events"
              options={choices[style].map(named)}
              value={events.map(named)}
              onValueChange={(chosen) => setEvents(chosen.map(({ value }) => value))}
              placeholder="Add an event"
              empty="No event of this name."
            />
          </Field>
        ) : null}
      </div>
      <Field
        label="Headers"
        help={
          held
            ? `Sent along now: ${held}. Leave this empty to keep them.`
            : 'Sent along with each message, one a line, such as Authorization: Bearer …. Kept encrypted.'
        }
        error={problemAt('headers')}
      >
        <Textarea rows={2} value={headers} onChange={(event) => setHeaders(event.target.value)} className="font-mono" />
      </Field>
      {held ? (
        <CheckboxField label="Send no headers any more" checked={withoutHeaders} onCheckedChange={setWithoutHeaders} />
      ) : null}
      <Button type="submit" variant="primary" pending={pending} className="self-end">
        {webhook ? 'Save webhook' : 'Add webhook'}
      </Button>
    </form>
  )
}
