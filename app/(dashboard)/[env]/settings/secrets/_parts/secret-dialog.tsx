'use client'

import { type FormEvent, type ReactElement, useId, useState } from 'react'
import { useChange } from '@/components/editing/use-change'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Notice } from '@/components/ui/notice'
import { showToast } from '@/components/ui/show-toast'
import { ShowOnce } from '../../_parts/show-once'
import { setWorkflowSecretAction } from '../actions'

type SecretDialogProps = {
  env: string
  /** Of the secret that gets another value; null adds one. */
  name: string | null
  trigger: ReactElement
}

/** Takes a secret that the other system already has, or makes one and shows it this once. */
export function SecretDialog({ env, name, trigger }: SecretDialogProps) {
  const formId = useId()
  const [open, setOpen] = useState(false)
  const [wanted, setWanted] = useState(name ?? '')
  const [value, setValue] = useState('')
  const [made, setMade] = useState<string | null>(null)
  const { run, pending, problemAt, problemBeside, forget } = useChange()

  const show = (next: boolean) => {
    setOpen(next)
    forget()
    // nothing of it stays on the page
    setValue('')
    setMade(null)
    if (name === null) setWanted('')
  }
  async function save(event: FormEvent) {
    event.preventDefault()
    const own = value === '' ? newSecret() : null
    const done = await run(() => setWorkflowSecretAction(env, { name: wanted, value: own ?? value }))
    if (!done) return
    setValue('')
    showToast({ title: `${done.name} is kept`, tone: 'success' })
    if (own) setMade(own)
    else show(false)
  }
  return (
    <Dialog
      open={open}
      onOpenChange={show}
      title={name === null ? 'Add secret' : `Replace ${name}`}
      description={
        name === null || made ? undefined : 'From the next request on, the new one signs; there is no overlap.'
      }
      trigger={trigger}
      footer={
        made ? (
          <Button variant="primary" onClick={() => show(false)}>
            Done
          </Button>
        ) : (
          <Button type="submit" form={formId} variant="primary" pending={pending}>
            {name === null ? 'Add secret' : 'Replace secret'}
          </Button>
        )
      }
    >
      {made ? (
        <ShowOnce label="Secret" value={made} help="Copy it now: it is not shown again." />
      ) : (
        <form id={formId} onSubmit={save} className="flex flex-col gap-4">
          {problemBeside('name', 'value') ? <Notice kind="failure">{problemBeside('name', 'value')}</Notice> : null}
          {name === null ? (
            <Field
              label="Name"
              required
              help="Lower-case letters, digits and underscores; steps choose it by this."
              error={problemAt('name')}
            >
              <Input
                value={wanted}
                maxLength={64}
                autoComplete="off"
                spellCheck={false}
                className="font-mono"
                onChange={(event) => setWanted(event.target.value)}
              />
            </Field>
          ) : null}
          <Field
            label="Value"
            help="16 characters or more. Left empty, Docket makes one and shows it once."
            error={problemAt('value')}
          >
            <Input
              type="password"
              value={value}
              maxLength={500}
              autoComplete="new-password"
              onChange={(event) => setValue(event.target.value)}
            />
          </Field>
        </form>
      )}
    </Dialog>
  )
}

/** 32 random bytes in letters that survive every configuration file. */
function newSecret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32))
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}
